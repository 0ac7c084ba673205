import type { Answers } from './review-answers.ts'

/** What one person has typed of a review of one child and not yet recorded, as it is to be saved. */
export type DraftContent = {
  readonly id: string
  readonly childId: string
  readonly accountId: string
  /** The review it corrects; null for one recorded for the first time. */
  readonly reviewId: string | null
  /** The version of that review it was drawn from; 0 where it corrects none. */
  readonly basedOn: number
  readonly answers: Answers
  /** Reviews close in time of which the person said that they are not this one. */
  readonly apartFrom: readonly string[]
  readonly savedAt: Date
}

/** The same as it is saved: one for each person and child. */
export type ReviewDraft = DraftContent & {
  /** How often it was saved; 0 before it is saved at all. */
  readonly revision: number
  /** Which tab or device of its owner writes, since when; null where none does. */
  readonly held: { readonly tab: string; readonly at: Date } | null
}

/** Who saves: a tab or device, from a page drawn at a revision. Null where the form did not say, as an old one. */
export type Writer = { readonly tab: string | null; readonly revision: number | null }

/** So long after its last word a tab or device no longer keeps others from writing. */
export const HELD_MINUTES = 30

/** Since when a tab was last heard of that still keeps others from writing. */
export function heldSince(now: Date): Date {
  return new Date(now.getTime() - HELD_MINUTES * 60_000)
}

/** Whether another tab or device of the same person writes now, so that this one may only read. */
export function isHeldElsewhere({ held }: Pick<ReviewDraft, 'held'>, tab: string | null, now: Date): boolean {
  return held !== null && held.tab !== tab && held.at > heldSince(now)
}

/** The draft with the word of its person that it is not that other review. */
export function withApart<Draft extends DraftContent>(draft: Draft, other: string): Draft {
  return { ...draft, apartFrom: [...new Set([...draft.apartFrom, other])] }
}

const LONDON = { timeZone: 'Europe/London' } as const
const timeOf = new Intl.DateTimeFormat('en-GB', { ...LONDON, hour: '2-digit', minute: '2-digit' })
const dateOf = new Intl.DateTimeFormat('en-GB', { ...LONDON, day: 'numeric', month: 'long', year: 'numeric' })

/** `12:04` in London. */
export function toTimeWords(instant: Date): string {
  return timeOf.format(instant)
}

/** `at 12:04 on 21 May 2026` in London. */
export function toMomentWords(instant: Date): string {
  return `at ${timeOf.format(instant)} on ${dateOf.format(instant)}`
}
