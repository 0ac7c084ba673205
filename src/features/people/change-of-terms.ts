import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Post } from './post.ts'
import type { PostTerms } from './post-terms.ts'
import type { Refused } from './refused.ts'
import { isTakenBack, type Span } from './span.ts'

/** Other hours or terms for a post that somebody is in, from a day on. */
export type TermsAsked = {
  readonly from: Day
  readonly fullTimeEquivalent: number
  readonly terms: PostTerms
  /** The first day on which the limit of their own holds no more; null where it stays. */
  readonly limitTo: Day | null
}

/** A stretch of the post on the same hours and terms. */
export type Stretch = Span & { readonly fullTimeEquivalent: number; readonly terms: PostTerms }

/** When the post as it was ends, and what stands in its place. */
export type TermsChange = { readonly endsOn: Day; readonly begins: readonly Stretch[] }

/**
 * Whether hours or terms may change so. The post as it was ends on that day, so that every day keeps what held then; from
 * the very day it began, the post as it was is put right as a mistake.
 */
export function decideTerms(post: Post, asked: TermsAsked): Result<TermsChange, Refused> {
  const { from, limitTo, fullTimeEquivalent, terms } = asked
  if (isTakenBack(post)) return refuse('from', 'This post was taken back')
  if (from < post.from) {
    return refuse('from', `The change must be on or after ${toDate(post.from)}, when the post began`)
  }
  if (post.to !== null && from >= post.to) {
    return refuse('from', `The change must be before ${toDate(post.to)}, when the post ends`)
  }
  if (limitTo !== null && terms.ownLimit === null) {
    return refuse('limit', 'Enter how many children they may hold, or leave its last day empty')
  }
  if (limitTo !== null && limitTo <= from) {
    return refuse('until', 'The last day of their own limit must be on or after the day of the change')
  }
  if (limitTo === null && isSame(post, asked)) {
    return refuse('week', 'Nothing would change: hours and terms are these already')
  }
  const whole: Stretch = { from, to: post.to, fullTimeEquivalent, terms }
  return ok({ endsOn: from, begins: splitAt(whole, limitTo) })
}

const refuse = (field: string, says: string) => fail({ code: 'terms', field, says })

function isSame(post: Post, { fullTimeEquivalent, terms }: TermsAsked): boolean {
  const now = post.terms
  return (
    post.fullTimeEquivalent === fullTimeEquivalent &&
    now.contract === terms.contract &&
    now.ownLimit === terms.ownLimit &&
    now.limitBecause === terms.limitBecause &&
    now.probationTo === terms.probationTo &&
    now.establishedId === terms.establishedId
  )
}

// A limit of one's own that ends makes two stretches: with it, and without.
function splitAt(whole: Stretch, limitTo: Day | null): readonly Stretch[] {
  if (limitTo === null || (whole.to !== null && limitTo >= whole.to)) return [whole]
  const terms = { ...whole.terms, ownLimit: null, limitBecause: null }
  return [
    { ...whole, to: limitTo },
    { ...whole, from: limitTo, terms },
  ]
}
