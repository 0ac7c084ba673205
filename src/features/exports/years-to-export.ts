import type { Day } from '../../kit/dates/index.ts'
import { collectionYearOf } from '../../law/returns/index.ts'
import { type AskedYear, readAskedYear } from '../returns/index.ts'
import { isYearToExport } from './return-reviews.ts'

const YEARS = 5

/** The return years one may choose, the newest first: the present one and those before it. */
export function yearsToExport(today: Day): readonly number[] {
  const newest = collectionYearOf(today)
  return Array.from({ length: YEARS }, (_, back) => newest - back).filter(isYearToExport)
}

/** The year that an address asks for, or the last whole one. */
export function askedExportYear(query: URLSearchParams, today: Day): AskedYear<number> {
  const years = yearsToExport(today)
  return readAskedYear(query, years[1] ?? years[0] ?? 0, isYearToExport)
}
