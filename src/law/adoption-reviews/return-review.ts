import { valueOn } from '../../kit/dated.ts'
import { type Limit, since2011 } from '../clocks/since-2011.ts'
import { addDays, type Day, toLongDate } from '../../kit/dates/index.ts'
import type { PeriodOfCare } from '../looked-after-reviews/care-history.ts'
import type { CountedReview } from '../looked-after-reviews/counted-reviews.ts'
import { exitFromCare } from '../looked-after-reviews/exit-from-care.ts'
import { IN_FORCE_FROM } from '../looked-after-reviews/limits.ts'
import type { InCare } from '../looked-after-reviews/looked-after.ts'
import type { Obligation } from '../looked-after-reviews/obligation.ts'
import { becauseEarlierLaw, becauseNotOnRecord } from '../looked-after-reviews/reasons.ts'

/** Days after the return between which the review is held. */
const RETURN_WINDOW: Limit<{ readonly opens: number; readonly closes: number }> = since2011(
  { opens: 28, closes: 42 },
  'AAR return review',
)

/** A review in time settles it; without one, what is not on record may have been held in time. */
function missingReturnReview(
  { reviewsKnown: { from } }: PeriodOfCare,
  notBefore: Day,
  last: Day,
  answer: CountedReview | undefined,
): string | null {
  if (last < IN_FORCE_FROM) return becauseEarlierLaw.says
  if (from === null || from <= notBefore) return null
  return answer !== undefined && answer.on <= last ? null : becauseNotOnRecord.missing(from)
}

/**
 * The review after a placement for adoption has ended and the child has come back.
 *
 * Cites: AAR return review, ACA 35
 * Says: It is held not sooner than 28 and not later than 42 days after the return.
 * Read as: ADR
 * Example: back on Monday 20 July 2026, the review falls between Monday 17 and Monday 31 August 2026
 */
export function workReturnReview(care: InCare, back: Day): Obligation {
  const { policy, period, reviews } = care
  const { opens, closes } = valueOn(RETURN_WINDOW, back)
  const notBefore = addDays(back, opens)
  const last = addDays(back, closes)
  const stop = exitFromCare(period, care.born)
  const answer = reviews.find(({ on }) => on >= notBefore)
  const needless = stop !== null && last >= stop.on && (answer === undefined || answer.on > stop.on)
  const stopped = needless ? stop : null
  const missing = missingReturnReview(period, notBefore, last, answer)
  const due = missing === null ? last : null
  const held = needless || missing !== null ? undefined : answer
  return {
    rule: 'ADR',
    duty: 'must',
    period: care.index,
    sequence: null,
    due,
    atLatest: false,
    notBefore,
    lastPracticalDay: due === null ? null : policy.calendar.lastWorkingDayOnOrBefore(due),
    lateAfter: due,
    answeredBy: held?.at ?? null,
    heldOn: held?.on ?? null,
    completedOn: held?.completedOn ?? null,
    stopsOn: stop?.on ?? null,
    notRequired: needless,
    knownTo: period.reviewsKnown.to,
    missing,
    target: null,
    because: () => [
      {
        says: `The child came back from a placement for adoption on ${toLongDate(back)}.`,
        cites: ['ACA 35'],
      },
      {
        says: `The review must be held from ${toLongDate(notBefore)} (${opens} days later) to ${toLongDate(last)} (${closes} days later).`,
        cites: ['AAR return review'],
        reading: 'ADR',
      },
      ...(stopped === null ? [] : [stopped.because()]),
    ],
  }
}

/** One for each return of the period. */
export function reviewsAfterReturn(care: InCare): Obligation[] {
  const returns = care.period.events.filter(({ kind }) => kind === 'returned-from-adoption')
  return returns.map(({ on }) => workReturnReview(care, on))
}
