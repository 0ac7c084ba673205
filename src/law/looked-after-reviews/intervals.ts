import { valueOn } from '../../kit/dated.ts'
import { addMonths, type Day, toLongDate } from '../../kit/dates/index.ts'
import type { PeriodOfCare } from './care-history.ts'
import {
  type Anchor,
  type LaterReview,
  latestDueUnrecorded,
  type Link,
  stopsWithDuty,
  unrecordedLink,
} from './chain.ts'
import type { CountedReview } from './counted-reviews.ts'
import {
  FIRST_REVIEW_WORKING_DAYS,
  IN_FORCE_FROM,
  LATER_REVIEW_MONTHS,
  SECOND_REVIEW_MONTHS,
  WINDOW_2020,
} from './limits.ts'
import type { ReviewPolicy } from './policy.ts'
import { becauseMonths, becauseReviewHeld, becauseWorkingDays, ordinal } from './reasons.ts'

/** Third and further reviews, each counted from the one before. */
export const LATER: LaterReview = { rule: 'LAR3+', cites: ['CPPCR 33(2)'] }

/**
 * The first review of a period of care.
 *
 * Cites: CPPCR 33(1), CPPCR 2(1)
 * Says: The first review is held within 20 working days of the day the child becomes looked after.
 * Read as: I-1
 * Example: looked after from Friday 13 March 2026, the first review is due by Tuesday 14 April 2026
 */
export function workFirstReview(start: Day, policy: ReviewPolicy): Link {
  const due = dueAfterStart(start, policy)
  return {
    rule: 'LAR1',
    sequence: 1,
    due,
    atLatest: false,
    lateAfter: due,
    target: null,
    missing: null,
    endsWithStop: stopsWithDuty(due),
    because: () => [
      { says: `Looked after since ${toLongDate(start)}.`, cites: ['CPPCR 33(1)'] },
      becauseWorkingDays(start, valueOn(FIRST_REVIEW_WORKING_DAYS, start), due, policy.calendar, [
        'CPPCR 33(1)',
        'CPPCR 2(1)',
      ]),
    ],
  }
}

/** Long before the regulations only the order matters, and the calendar does not reach: 28 days will do. */
export function dueAfterStart(start: Day, policy: ReviewPolicy): Day {
  if (start < addMonths(IN_FORCE_FROM, -2)) return addMonths(start, 1)
  return policy.calendar.addWorkingDays(start, valueOn(FIRST_REVIEW_WORKING_DAYS, start))
}

function lateAfter(due: Day, sequence: number | null): Day {
  const relaxed = sequence !== 2 && due >= WINDOW_2020.from && due <= WINDOW_2020.to
  return relaxed ? WINDOW_2020.to : due
}

/**
 * The second review, and each one after.
 *
 * Cites: CPPCR 33(2), SI 2020/445, Dodds v Walker
 * Says: The second review is held within 3 months of the first, later ones within 6 months of the one before, counted
 * from the day it was really held; third and later ones due from 24 April to 25 September 2020 were owed where
 * reasonably practicable.
 * Read as: I-2, I-4
 * Example: after a first review on Monday 30 November 2026 the second is due by Sunday 28 February 2027
 */
export function workLaterReview(anchor: Anchor, review: CountedReview): Link {
  const second = anchor.sequence === 1
  const months = valueOn(second ? SECOND_REVIEW_MONTHS : LATER_REVIEW_MONTHS, anchor.day)
  const sequence = anchor.sequence === null ? null : anchor.sequence + 1
  const due = addMonths(anchor.day, months)
  const lastDay = lateAfter(due, sequence)
  return {
    rule: second ? 'LAR2' : LATER.rule,
    sequence,
    due,
    atLatest: false,
    lateAfter: lastDay,
    target: null,
    missing: null,
    endsWithStop: stopsWithDuty(lastDay),
    because: () => [
      ...becauseReviewHeld(review, heldName(anchor), LATER.cites),
      ...becauseMonths(
        anchor.day,
        months,
        due,
        `The ${ordinal(sequence)} must be held within ${months} months: by ${toLongDate(due)}.`,
        LATER.cites,
      ),
      ...(lastDay === due ? [] : [BECAUSE_2020]),
    ],
  }
}

const heldName = (anchor: Anchor): string =>
  anchor.sequence === null ? 'last recorded' : ordinal(anchor.sequence)

const BECAUSE_2020 = {
  says: 'From 24 April to 25 September 2020 third and later reviews were owed where reasonably practicable, with a recorded reason; the ordinary time came back on 26 September 2020.',
  cites: ['SI 2020/445'],
  reading: 'I-4',
} as const

/** The first review on record where the day of coming into care is not known: only the latest day it can have been due. */
export function firstLinkOfUnknownStart({ start, reviewsKnown }: PeriodOfCare, policy: ReviewPolicy): Link {
  const first = workFirstReview(start, policy)
  const { from } = reviewsKnown
  if (from !== null && latestDueUnrecorded(from) >= dueAfterStart(start, policy))
    return unrecordedLink(LATER, from, latestDueUnrecorded(from))
  return {
    ...first,
    ...(from === null ? {} : { rule: LATER.rule, sequence: null }),
    atLatest: true,
    missing: 'The day the child came into care, which is not in the data.',
    endsWithStop: () => false,
    because: () => [
      { says: `Looked after since ${toLongDate(start)} or earlier.`, cites: ['CPPCR 33(1)'] },
      ...first.because().slice(1),
    ],
  }
}
