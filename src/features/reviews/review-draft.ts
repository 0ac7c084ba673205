import type { Answers } from './review-answers.ts'

/** What one person has typed of a review of one child and not yet recorded. */
export type ReviewDraft = {
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

/** The draft with the word of its person that it is not that other review. */
export function withApart(draft: ReviewDraft, other: string): ReviewDraft {
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
