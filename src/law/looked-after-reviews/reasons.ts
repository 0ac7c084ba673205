// The sentences that explain a due day. Each says one fact, with its day, and cites what it rests on.
import {
  type Day,
  monthName,
  toDate,
  toDayAndMonth,
  toLongDate,
  toYearMonthDay,
  weekdayName,
} from '../../kit/dates/index.ts'
import type { Holiday, WorkingCalendar } from '../calendar/index.ts'
import type { ProvisionId } from '../citations/provisions.ts'
import type { Reason } from '../citations/reason.ts'
import type { CountedReview } from './counted-reviews.ts'

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const

/** `second`; beyond the tenth, and where it is not known, `next`. */
export function ordinal(sequence: number | null): string {
  return ORDINALS[(sequence ?? 0) - 1] ?? 'next'
}

const LISTED = new Intl.ListFormat('en-GB')

function leavingOut(holidays: readonly Holiday[]): string {
  if (holidays.length === 0) return 'none of them a bank holiday'
  const named = holidays.map(({ day, name }) => `${name} (${weekdayName(day)} ${toDayAndMonth(day)})`)
  return `leaving out ${LISTED.format(named)}`
}

/** "20 working days later, leaving out …, is …." */
export function becauseWorkingDays(
  from: Day,
  days: number,
  due: Day,
  calendar: WorkingCalendar,
  cites: readonly ProvisionId[],
): Reason {
  const skipped = leavingOut(calendar.holidaysBetween(from, due))
  return { says: `${days} working days later, ${skipped}, is ${toLongDate(due)}.`, cites }
}

export function becauseReviewHeld(
  review: CountedReview,
  name: string,
  cites: readonly ProvisionId[],
): Reason[] {
  const held: Reason = { says: `The ${name} review was held on ${toLongDate(review.on)}.`, cites }
  if (review.firstPart === review.completedOn) return [held]
  const says =
    review.on === review.firstPart
      ? `It was held in parts, from ${toDate(review.firstPart)} to ${toDate(review.completedOn)}; the first part counts.`
      : `It was held in parts, from ${toDate(review.firstPart)} to ${toDate(review.completedOn)}; by the authority's policy the last part counts.`
  return [held, { says, cites, reading: 'I-2' }]
}

/** "The third review must be held within 6 months: by …." and, where the month is too short, why it ends sooner. */
export function becauseMonths(
  from: Day,
  months: number,
  due: Day,
  says: string,
  cites: readonly ProvisionId[],
): Reason[] {
  const reason: Reason = { says, cites }
  const last = toYearMonthDay(due)
  if (last.day === toYearMonthDay(from).day) return [reason]
  return [
    reason,
    {
      says: `${months} months after ${toDate(from)} there is no such day in ${monthName(last.month)}, so the time ends on the last day of that month.`,
      cites: ['Dodds v Walker'],
    },
  ]
}

/** The law moves no deadline that falls on a day nobody works; the day before is the last that helps. */
export function becausePracticalDay(due: Day, practical: Day): Reason[] {
  if (due === practical) return []
  return [
    {
      says: `${toLongDate(due)} is not a working day, and the law does not move it; the last working day before it is ${toLongDate(practical)}.`,
      cites: ['CPPCR 2(1)'],
    },
  ]
}

export const becauseEarlierLaw: Reason = {
  says: 'It fell due before 1 April 2011, under earlier law that is not worked out here.',
  cites: ['CPPCR 33(1)'],
}

export const becauseNotOnRecord = {
  missing: (from: Day): string =>
    `The date of the last review before ${toDate(from)}, which is not in the data.`,
  reasons: (from: Day, latest: Day, cites: readonly ProvisionId[]): Reason[] => [
    { says: `Reviews before ${toDate(from)} are not in the data.`, cites: [] },
    {
      says: `No review may be more than 6 months after the one before, so this one was due by ${toLongDate(latest)} at the latest.`,
      cites,
    },
  ],
}

export function becauseResumed(on: Day, cites: readonly ProvisionId[]): Reason {
  return {
    says: `That day passed before the placement for adoption ended on ${toLongDate(on)}, and the law does not say when the review is owed instead.`,
    cites,
  }
}

/** Of a review not held that fell due after the records end. */
export function becauseNotYetOnRecord(due: Day | null, to: Day | null): Reason[] {
  if (due === null || to === null || due <= to) return []
  return [{ says: `Reviews after ${toDate(to)} are not in the data.`, cites: [] }]
}
