// What the law's clock needs of a checked child, from the rows of both years that it can be worked with.
import { type ChildFacts, type HeaderRow, noRows, type ReviewRow, toChildFacts } from '../returns/index.ts'
import { isWorkable, isWorkableEpisode } from './care.ts'
import type { CheckedChild } from './checked-child.ts'
import type { CheckedHeader, CheckedReview, CheckedRows } from './checked-row.ts'
import type { CheckYear } from './check-year.ts'

/** The child’s facts as the clock reads them: rows with an unreadable date, or one of another century, are left out. */
export function toLawFacts({ id, rows, before }: CheckedChild, year: CheckYear): ChildFacts {
  const { collection, reviewsFrom, lastDay } = year
  const years = [
    { collection: collection - 1, rows: workable(before.rows) },
    { collection, rows: workable(rows) },
  ]
  return toChildFacts(id, years, { from: reviewsFrom, to: lastDay, latestCollection: collection })
}

function workable({ Header, Episodes, Reviews }: CheckedRows) {
  return {
    ...noRows(),
    Header: Header.filter(isWorkableHeader),
    Episodes: Episodes.filter(isWorkableEpisode),
    Reviews: Reviews.filter(isWorkableReview),
  }
}

function isWorkableHeader(row: CheckedHeader): row is CheckedHeader & HeaderRow {
  return isWorkable(row.born)
}

function isWorkableReview(row: CheckedReview): row is CheckedReview & ReviewRow {
  return row.unreadable === undefined && isWorkable(row.review)
}
