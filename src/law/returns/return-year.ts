import { addYears, type Day, dayOf, financialYearStart, toYearMonthDay } from '../../kit/dates/index.ts'

/** A return year by its collection year: 2026 runs from 1 April 2025 to 31 March 2026, both included. */
export type ReturnYear = { readonly collection: number; readonly from: Day; readonly to: Day }

export function returnYear(collection: number): ReturnYear {
  return { collection, from: dayOf(collection - 1, 4, 1), to: dayOf(collection, 3, 31) }
}

/** The collection year of the return in which a day falls: 1 April 2025 is in 2026. */
export function collectionYearOf(day: Day): number {
  return toYearMonthDay(addYears(financialYearStart(day), 1)).year
}

/** `2025-26`, as options and JSON write it. */
export function toReturnYearName(collection: number): string {
  return `${collection - 1}-${String(collection % 100).padStart(2, '0')}`
}

// A slip of the finger is no year of any return.
const FIRST = 1900
const LAST = 2199

/** Reads `2025-26` strictly, giving its collection year, 2026; null for anything else, as `1600-01`. */
export function parseReturnYear(text: string): number | null {
  const [, first, second] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
  const start = Number(first)
  const isYear = start >= FIRST && start < LAST && (start + 1) % 100 === Number(second)
  return isYear ? start + 1 : null
}
