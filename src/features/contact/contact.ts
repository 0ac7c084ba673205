// A talk, a visit or a letter between the reviewing service and a child: what is kept of it, and what it counts for.
import type { Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'

export const CONTACT_KINDS = ['visit', 'video', 'call', 'message', 'letter'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

export const CONTACT_OUTCOMES = ['seen', 'spoken', 'sent', 'declined', 'could-not'] as const
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number]

/** `staff`: written down here. `file`: told by another system. */
export const CONTACT_SOURCES = ['staff', 'file'] as const
export type ContactSource = (typeof CONTACT_SOURCES)[number]

/** What is said of one contact. */
export type ContactSaid = {
  readonly on: Day
  readonly kind: ContactKind
  readonly outcome: ContactOutcome
  /** Whether alone with the child; null where nobody recorded it. */
  readonly alone: boolean | null
  /** Who of the reviewing service, as a person's id; null where not recorded. */
  readonly personId: string | null
  /** The officer's own note: for the reviewing service alone. */
  readonly note: string
}

export type Contact = ContactSaid & {
  readonly id: string
  readonly childId: string
  readonly personName: string | null
  readonly source: ContactSource
  /** Written down by mistake: kept, and counted nowhere. */
  readonly isWithdrawn: boolean
  readonly version: number
}

/** The last day on which somebody of the reviewing service saw the child, as far as anybody recorded it. */
export type LastSeen = {
  readonly on: Day
  /** Days since then. */
  readonly days: number
  /** By a visit or video call that is in the log, or at a review. */
  readonly from: 'contact' | 'review'
}

/** Kinds in which the child is seen. A call, a message and a letter never count as seeing a child. */
export const SEEING_KINDS: readonly ContactKind[] = ['visit', 'video']

/** Outcomes in which the child was there. */
export const SEEING_OUTCOMES: readonly ContactOutcome[] = ['seen', 'spoken']

/** Codes of the national return for a child who was at the review. */
export const AT_REVIEW_CODES = ['PN1', 'PN2', 'PN3', 'PN4'] as const

/** Whether a contact is one in which somebody saw the child. */
export function isSeeing({ kind, outcome }: Pick<ContactSaid, 'kind' | 'outcome'>): boolean {
  return SEEING_KINDS.includes(kind) && SEEING_OUTCOMES.includes(outcome)
}

/** Why a contact cannot be as it was typed. */
export type ContactRefused = { readonly field: string; readonly says: string }

const WRITTEN: readonly ContactKind[] = ['message', 'letter']

/** Whether what was typed can be: nobody is seen by letter, only a letter is sent, and tomorrow has not happened. */
export function decideContact(said: ContactSaid, today: Day): Result<ContactSaid, ContactRefused> {
  const { kind, outcome, on } = said
  if (on > today) return fail({ field: 'on-day', says: 'The day must be today or in the past' })
  if (outcome === 'seen' && !SEEING_KINDS.includes(kind)) {
    return fail({
      field: 'outcome',
      says: 'A child is seen on a visit or a video call. Choose another answer',
    })
  }
  if (outcome === 'sent' && !WRITTEN.includes(kind)) {
    return fail({ field: 'outcome', says: 'Only a message or a letter is sent. Choose another answer' })
  }
  return ok(WRITTEN.includes(kind) ? { ...said, alone: null } : said)
}
