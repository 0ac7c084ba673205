import type { Day } from '../../kit/dates/index.ts'
import type { ChildRows } from './child-rows.ts'
import type { EpisodeRow, ReviewRow } from './row.ts'

/** What one year's return says of one child. `collection` is the year it ends in. */
export type ChildReturn = { readonly collection: number; readonly rows: ChildRows }

/** An episode, and the return it was last seen in. */
export type Episode = EpisodeRow & { readonly collection: number }

/** A row of the Reviews table, and the return it was last seen in. */
export type ReturnReview = ReviewRow & { readonly collection: number }

/**
 * The episodes of a child over several returns (in order of year), in the order they happened: by DECOM, then DEC with
 * open ones last, then line. A later return supersedes what an earlier one says of an episode with the same DECOM.
 */
export function mergeEpisodes(returns: readonly ChildReturn[]): readonly Episode[] {
  const latest = latestBy(
    returns,
    ({ Episodes }) => Episodes,
    (row) => row.decom,
  )
  return latest.toSorted(
    (one, other) =>
      one.decom - other.decom ||
      (one.dec ?? Number.MAX_SAFE_INTEGER) - (other.dec ?? Number.MAX_SAFE_INTEGER) ||
      one.collection - other.collection ||
      one.line - other.line,
  )
}

/** The reviews of a child in order. One date in two returns is one review; twice in one return stays twice. */
export function mergeReviews(returns: readonly ChildReturn[]): readonly ReturnReview[] {
  const latest = latestBy(
    returns,
    ({ Reviews }) => Reviews,
    (row) => row.review,
  )
  return latest.toSorted(
    (one, other) => one.review - other.review || one.collection - other.collection || one.line - other.line,
  )
}

/** Rows of all returns, without those whose day a later return has a row for. */
export function latestBy<Row>(
  returns: readonly ChildReturn[],
  rowsOf: (rows: ChildRows) => readonly Row[],
  dayOf: (row: Row) => Day,
): (Row & { readonly collection: number })[] {
  const kept: (Row & { readonly collection: number })[] = []
  const later = new Set<Day>()
  for (const { collection, rows } of returns.toReversed()) {
    const fresh = rowsOf(rows).filter((row) => later.size === 0 || !later.has(dayOf(row)))
    for (const row of fresh) kept.push({ ...row, collection })
    if (returns.length > 1) for (const row of fresh) later.add(dayOf(row))
  }
  return kept
}
