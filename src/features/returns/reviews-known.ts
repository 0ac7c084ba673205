import { addDays, type Day } from '../../kit/dates/index.ts'
import { returnYear } from '../../law/returns/index.ts'

/** The days for which reviews are on record, both included; `to` before `from` where no day is. */
export type ReviewsKnown = { readonly from: Day; readonly to: Day; readonly latestCollection: number }

/** A return that was loaded, as far as its reviews go. */
export type LoadedReturn = {
  readonly collection: number
  readonly hasReviews: 'yes' | 'no'
  /** The last day the return tells of; see `lastDayTold`. */
  readonly lastDay: Day
}

/**
 * The unbroken stretch of years, up to the latest, whose reviews were loaded. A year between that is missing, or has no
 * Reviews table, breaks it: silence about such a year is no evidence. At least one return must be given.
 */
export function reviewsKnownOf(returns: readonly LoadedReturn[]): ReviewsKnown {
  const ordered = returns.toSorted((one, other) => other.collection - one.collection)
  const latest = ordered[0]
  if (latest === undefined) throw new Error('no return was loaded')
  const known = ordered.filter(({ hasReviews }) => hasReviews === 'yes')
  const last = known[0]
  if (last === undefined) {
    const { from } = returnYear(latest.collection)
    return { from, to: addDays(from, -1), latestCollection: latest.collection }
  }
  const unbroken = known.filter(({ collection }, at) => collection === last.collection - at)
  const earliest = unbroken.at(-1) ?? last
  return {
    from: returnYear(earliest.collection).from,
    to: last.lastDay,
    latestCollection: latest.collection,
  }
}
