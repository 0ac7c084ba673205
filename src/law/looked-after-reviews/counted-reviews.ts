import type { Day } from '../../kit/dates/index.ts'
import type { CareHistory, HeldReview, PeriodOfCare } from './care-history.ts'
import type { ReviewPolicy } from './policy.ts'

/** A review as the clock counts it: the day that counts, and where it stands in the history. */
export type CountedReview = {
  readonly on: Day
  readonly firstPart: Day
  readonly completedOn: Day
  readonly held: HeldReview
  /** Where it stands in the history: index of the period that lists it, and in that period's reviews. */
  readonly at: { readonly period: number; readonly review: number }
}

export type ReviewsByPeriod = {
  /** For each period, the reviews that fall in it, in order of the day that counts. */
  readonly inPeriod: readonly (readonly CountedReview[])[]
  readonly outside: readonly CountedReview[]
  /** Second and further reviews on one day: the first of them counts. */
  readonly repeated: readonly CountedReview[]
}

function countReview(held: HeldReview, at: CountedReview['at'], policy: ReviewPolicy): CountedReview | null {
  const parts = held.parts.toSorted((one, other) => one - other)
  const firstPart = parts[0]
  const completedOn = parts.at(-1)
  if (firstPart === undefined || completedOn === undefined) return null
  return {
    on: policy.severalParts === 'first-part' ? firstPart : completedOn,
    firstPart,
    completedOn,
    held,
    at,
  }
}

/** Whether a day lies in a period, its last day included (a review on the day care ends is still a review in care). */
export function isInPeriod(period: PeriodOfCare, previous: PeriodOfCare | undefined, day: Day): boolean {
  if (period.end !== null && day > period.end) return false
  if (day >= period.start) return true
  const { from } = period.reviewsKnown
  if (from !== null && day < from) return false
  return !period.startKnown && (previous === undefined || previous.end === null || day > previous.end)
}

function findPeriod(history: CareHistory, day: Day): number {
  if (history.born !== null && day < history.born) return -1
  return history.periods.findLastIndex((period, index) => isInPeriod(period, history.periods[index - 1], day))
}

/** Sorts every review of the history into the period of care its first part falls in, wherever it was listed. */
export function countReviews(history: CareHistory, policy: ReviewPolicy): ReviewsByPeriod {
  const counted = history.periods
    .flatMap((period, index) =>
      period.reviews.flatMap((held, review) => countReview(held, { period: index, review }, policy) ?? []),
    )
    .toSorted((one, other) => one.on - other.on || one.completedOn - other.completedOn)
  const inPeriod: CountedReview[][] = history.periods.map(() => [])
  const outside: CountedReview[] = []
  const repeated: CountedReview[] = []
  const seen = new Set<Day>()
  for (const review of counted) {
    const home = inPeriod[findPeriod(history, review.firstPart)]
    if (home === undefined) outside.push(review)
    else if (seen.has(review.firstPart)) repeated.push(review)
    else home.push(review)
    seen.add(review.firstPart)
  }
  return { inPeriod, outside, repeated }
}
