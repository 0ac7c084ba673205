import { toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Refused } from './refused.ts'
import type { Span } from './span.ts'

export const ESTABLISHED_KINDS = [
  'iro',
  'iro-manager',
  'fostering-iro',
  'conference-chair',
  'business-support',
] as const
export type EstablishedKind = (typeof ESTABLISHED_KINDS)[number]

/** A post that the authority pays for from a day on, whether or not somebody is in it. */
export type EstablishedPost = Span & {
  readonly id: string
  /** The authority's own number for it. */
  readonly reference: string
  readonly kind: EstablishedKind
  readonly teamId: string | null
  /** How much of a full week is paid for: over 0, at most 1. */
  readonly fullTimeEquivalent: number
  readonly version: number
}

export type EstablishedGiven = Omit<EstablishedPost, 'id' | 'version'>

/** Whether a post of the establishment may be so: each number is one post's. `id` is null for a new one. */
export function decideEstablished(
  posts: readonly EstablishedPost[],
  id: string | null,
  given: EstablishedGiven,
): Result<EstablishedGiven, Refused> {
  const fold = (text: string) => text.toLowerCase()
  const taken = posts.some((post) => post.id !== id && fold(post.reference) === fold(given.reference))
  if (taken) return refuse('reference', 'There is a post of this number already')
  if (given.to !== null && given.to <= given.from) {
    return refuse('last', `The last day it is paid for must be on or after the first, ${toDate(given.from)}`)
  }
  return ok(given)
}

const refuse = (field: string, says: string) => fail({ code: 'established', field, says })
