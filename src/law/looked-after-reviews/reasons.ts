// The sentences that explain a due day. Each says one fact, with its day, and cites what it rests on.
import { type Day, toDate, toDayAndMonth, toLongDate, weekdayName } from '../../kit/dates/index.ts'
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
  return sequence === null ? 'next' : (ORDINALS[sequence - 1] ?? 'next')
}

function joined(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

function leavingOut(holidays: readonly Holiday[]): string {
  if (holidays.length === 0) return 'none of them a bank holiday'
  return `leaving out ${joined(holidays.map(({ day, name }) => `${name} (${weekdayName(day)} ${toDayAndMonth(day)})`))}`
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
  return [held, { says, cites: ['CPPCR 33(2)'], reading: 'I-2' }]
}

/** "The third review must be held within 6 months: by …." and, where the month is too short, why it ends sooner. */
export function becauseMonths(
  from: Day,
  months: number,
  due: Day,
  says: string,
  cites: readonly ProvisionId[],
): Reason[] {
  const clamped = toDate(from).split(' ')[0] !== toDate(due).split(' ')[0]
  const reason: Reason = { says, cites }
  if (!clamped) return [reason]
  const month = toDate(due).split(' ')[1] ?? ''
  return [
    reason,
    {
      says: `${months} months after ${toDate(from)} there is no such day in ${month}, so the time ends on the last day of that month.`,
      cites: ['Dodds v Walker'],
    },
  ]
}

/** The law moves no deadline that falls on a day nobody works; the day before is the last that helps. */
export function becausePracticalDay(due: Day | null, practical: Day | null): Reason[] {
  if (due === null || practical === null || due === practical) return []
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
  reasons: (from: Day, latest: Day): Reason[] => [
    { says: `Reviews before ${toDate(from)} are not in the data.`, cites: [] },
    {
      says: `No review may be more than 6 months after the one before, so this one was due by ${toLongDate(latest)} at the latest.`,
      cites: ['CPPCR 33(2)'],
    },
  ],
}

export function becauseNotYetOnRecord(to: Day): Reason {
  return { says: `Reviews after ${toDate(to)} are not in the data.`, cites: [] }
}
