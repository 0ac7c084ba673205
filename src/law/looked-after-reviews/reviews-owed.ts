import { adoptionReviews } from '../adoption-reviews/adoption-reviews.ts'
import type { CareHistory } from './care-history.ts'
import { countReviews, type ReviewsByPeriod } from './counted-reviews.ts'
import { type InCare, lookedAfterReviews } from './looked-after.ts'
import type { Obligation } from './obligation.ts'
import type { ReviewPolicy } from './policy.ts'
import { isShortBreaks, type ShortBreakSeries, shortBreakSeries } from './short-break-series.ts'
import { seriesReviews } from './short-breaks.ts'
import { joinReviews, splitShortBreaks, toGivenPeriods } from './split-short-breaks.ts'
import { yearlyMeetings } from './yearly-meeting.ts'

/** Every review owed in a history, with what the counting found. It does not depend on today. */
export type ReviewsOwed = {
  /** In order of due day; where that cannot be told, of the day held; else last. */
  readonly obligations: readonly Obligation[]
  readonly reviews: ReviewsByPeriod
  readonly series: readonly ShortBreakSeries[]
}

function inOrder(one: Obligation, other: Obligation): number {
  const place = (obligation: Obligation): number =>
    (obligation.atLatest ? obligation.heldOn : obligation.due) ??
    obligation.heldOn ??
    obligation.due ??
    Number.MAX_SAFE_INTEGER
  return place(one) - place(other) || one.period - other.period
}

function ofPeriod(care: InCare): Obligation[] {
  if (isShortBreaks(care.period)) return []
  return [...lookedAfterReviews(care), ...adoptionReviews(care), ...yearlyMeetings(care)]
}

/**
 * Works the statutory clock for one child: what reviews are owed in each period of care, when each is due and why,
 * and which review answered it. Periods must be in order of start. Days must lie in the years 1900 to 2100.
 *
 * Cites: CPPCR 33(1), CPPCR 33(2), CPPCR 32(3), AAR 36(1), AAR 36(3)
 * Says: Each period of care has its own clock; adoption reviews run beside looked-after ones until the child is
 * placed and alone after; one review may answer both.
 * Example: looked after from Monday 2 March 2026, the first review is due by Monday 30 March 2026
 */
export function workReviewsOwed(given: CareHistory, policy: ReviewPolicy): ReviewsOwed {
  const { history, origin } = splitShortBreaks(given)
  const reviews = countReviews(history, policy)
  const series = shortBreakSeries(history, policy)
  const ordinary = history.periods.flatMap((period, index) =>
    ofPeriod({ index, period, born: history.born, reviews: reviews.inPeriod[index] ?? [], policy }),
  )
  const shortBreaks = series.flatMap((one) =>
    seriesReviews({
      history,
      series: one,
      policy,
      reviews: one.periods.flatMap((index) => reviews.inPeriod[index] ?? []),
    }),
  )
  const obligations = [...ordinary, ...shortBreaks].toSorted(inOrder)
  if (history.periods.length === given.periods.length) return { obligations, reviews, series }
  return {
    obligations: obligations.map((obligation) => toGivenPeriods(obligation, origin)),
    reviews: joinReviews(reviews, origin),
    series,
  }
}
