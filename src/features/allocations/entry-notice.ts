// The notice that a child came into care: when it was due, whether it came in time, and whether the first review can still
// be held in time. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Reason } from '../../law/citations/reason.ts'
import { whenNoticeDue } from '../../law/reviewing-officers/entry-clocks.ts'

/** By which way a notice came: somebody filled in our form, or a file told us. */
export const NOTICE_WAYS = ['form', 'import'] as const
export type NoticeWay = (typeof NOTICE_WAYS)[number]

/** A notice as it was written down last. */
export type EntryNotice = {
  readonly number: number
  readonly start: Day
  readonly receivedOn: Day
  readonly team: { readonly id: string; readonly name: string } | null
  readonly way: NoticeWay
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** One time in care, and when the service was told of it; null where that is not recorded. */
export type Entry = {
  readonly start: Day
  readonly receivedOn: Day | null
  /** The day by which the first review is due; null where that cannot be told. */
  readonly firstReviewDue: Day | null
}

export type NoticeVerdict =
  | { readonly kind: 'in-time' }
  | { readonly kind: 'late'; readonly workingDaysLate: number; readonly daysLate: number }
  /** Not recorded, and the day has not passed. */
  | { readonly kind: 'waiting'; readonly workingDaysLeft: number }
  | { readonly kind: 'overdue'; readonly workingDaysLate: number; readonly daysLate: number }
  | { readonly kind: 'cannot-tell'; readonly missing: string }

export type JudgedNotice = {
  readonly due: Day | null
  readonly verdict: NoticeVerdict
  readonly because: readonly Reason[]
  /** Working days that were left for the first review when notice came, or are left today; null where none is known. */
  readonly daysForReview: number | null
  /** Working days that a first review needs, by our own rule of the day care began. */
  readonly leastDays: number
  /** Whether there were fewer. */
  readonly isDoomed: boolean
}

export type NoticeRules = {
  readonly today: Day
  readonly calendar: WorkingCalendar
  /** Fewer working days than these were too few for a first review of care that began on a day. */
  readonly leastDaysOn: (start: Day) => number
}

/** Judges a notice by the 2 working days of the Handbook, and the first review by the days that were left for it. */
export function judgeNotice({ start, receivedOn, firstReviewDue }: Entry, rules: NoticeRules): JudgedNotice {
  const { today, calendar, leastDaysOn } = rules
  const answer = whenNoticeDue(start, calendar)
  const toldOn = receivedOn ?? today
  const daysForReview = firstReviewDue === null ? null : calendar.workingDaysBetween(toldOn, firstReviewDue)
  const leastDays = leastDaysOn(start)
  const isDoomed = daysForReview !== null && daysForReview < leastDays
  const judged = { because: answer.because, daysForReview, leastDays, isDoomed }
  if (answer.kind === 'cannot-tell')
    return { ...judged, due: null, verdict: { kind: 'cannot-tell', missing: answer.missing } }
  if (answer.kind === 'not-required') return { ...judged, due: null, verdict: { kind: 'in-time' } }
  const { on: due } = answer.due
  const isPast = toldOn > due
  const late = { workingDaysLate: calendar.workingDaysBetween(due, toldOn), daysLate: toldOn - due }
  if (receivedOn !== null)
    return { ...judged, due, verdict: isPast ? { kind: 'late', ...late } : { kind: 'in-time' } }
  const workingDaysLeft = calendar.workingDaysBetween(today, due)
  return {
    ...judged,
    due,
    verdict: isPast ? { kind: 'overdue', ...late } : { kind: 'waiting', workingDaysLeft },
  }
}
