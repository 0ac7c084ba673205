// Who is to have a document of a review, how they got it and when, and from whom it is withheld.
import type { Day } from '../../kit/dates/index.ts'
import { INVITED_ROLES, INVITED_WORDS, type InvitedRole } from '../meetings/index.ts'
import type { DocumentKind } from './document.ts'

export const WAYS = ['by-hand', 'post', 'e-mail', 'read-to'] as const
export type Way = (typeof WAYS)[number]

export const WAY_WORDS: Readonly<Record<Way, string>> = {
  'by-hand': 'By hand',
  post: 'By post',
  'e-mail': 'By e-mail, as a link',
  'read-to': 'Read to them',
}

/** Whom a document may be for; the same as may be asked to a review. */
export const ROLES = INVITED_ROLES
export type Role = InvitedRole
export const ROLE_WORDS = INVITED_WORDS

/** One person on the list of a signed document. */
export type Recipient = {
  readonly id: string
  readonly documentId: string
  readonly kind: DocumentKind
  /** The version of the document. */
  readonly documentVersion: number
  readonly role: Role
  readonly name: string
  readonly way: Way
  readonly email: string | null
  readonly sentOn: Day | null
  readonly withheldBecause: string | null
  readonly linkId: string | null
  readonly version: number
}

export type Standing = 'sent' | 'withheld' | 'waiting'

export function standingOf({ sentOn, withheldBecause }: Recipient): Standing {
  if (sentOn !== null) return 'sent'
  return withheldBecause === null ? 'waiting' : 'withheld'
}

/** Whether somebody may be sent it on paper: they have it by post, and it is not withheld from them. */
export function isPosted(recipient: Recipient): boolean {
  return recipient.way === 'post' && standingOf(recipient) !== 'withheld'
}

/** How far the documents of one review have gone. */
export type Reached = {
  readonly sent: number
  readonly withheld: number
  readonly waiting: number
  /**
   * The day the last of them had it; null while somebody waits, where nobody was to have it, and where the record for
   * adults has no list yet: the letter alone is not the record.
   */
  readonly everyoneOn: Day | null
}

type Reaching = Pick<Recipient, 'kind' | 'role' | 'name' | 'sentOn' | 'withheldBecause'>

const personOf = ({ kind, role, name }: Reaching): string => JSON.stringify([kind, role, name.toLowerCase()])

/**
 * How far they have gone, a person counted once for each kind: a person who had any version has it, and a version that
 * came later does not undo that. Where something is withheld from somebody, the others are everyone.
 */
export function toReached(recipients: readonly Reaching[]): Reached {
  const people = Map.groupBy(recipients, personOf)
  const firstDays = [...people.values()].map((rows) => ({
    on: rows
      .flatMap(({ sentOn }) => (sentOn === null ? [] : [sentOn]))
      .toSorted((one, other) => one - other)[0],
    isWithheld: rows.at(-1)?.withheldBecause !== null,
  }))
  const sent = firstDays.flatMap(({ on }) => (on === undefined ? [] : [on]))
  const withheld = firstDays.filter(({ on, isWithheld }) => on === undefined && isWithheld).length
  const waiting = firstDays.length - sent.length - withheld
  const hasRecordList = recipients.some(({ kind }) => kind === 'adult')
  const last = sent.toSorted((one, other) => one - other).at(-1)
  return {
    sent: sent.length,
    withheld,
    waiting,
    everyoneOn: waiting > 0 || last === undefined || !hasRecordList ? null : last,
  }
}

/** Who else is written to after a version that takes the place of another: everybody who had that one, or was to. */
export function carriedOver(recipients: readonly Recipient[]): readonly Recipient[] {
  return recipients.map((one) => ({ ...one, sentOn: null, linkId: null }))
}
