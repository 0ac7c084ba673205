// Quarters of a return year: Q1 is April to June, Q4 January to March. Pure.
import { addDays, addMonths, type Day, earlierOf, monthName, toYearMonthDay } from '../../kit/dates/index.ts'
import { collectionYearOf, parseReturnYear, returnYear, toReturnYearName } from '../../law/returns/index.ts'
import type { FigurePeriod } from './figure-period.ts'

/** `collection` is the year in which the return year ends; `number` 1 to 4. */
export type Quarter = { readonly collection: number; readonly number: number }

/** `2025-26-Q4` */
export const toQuarterKey = ({ collection, number }: Quarter): string =>
  `${toReturnYearName(collection)}-Q${number}`

/** Reads `2025-26-Q4`; null for anything else. */
export function parseQuarter(text: string): Quarter | null {
  const [, year = '', number = ''] = /^(\d{4}-\d{2})-Q([1-4])$/.exec(text) ?? []
  const collection = parseReturnYear(year)
  return collection === null ? null : { collection, number: Number(number) }
}

/** The quarter a day is in. */
export function quarterOf(day: Day): Quarter {
  const { month } = toYearMonthDay(day)
  return { collection: collectionYearOf(day), number: Math.floor(((month + 8) % 12) / 3) + 1 }
}

/** The days of a quarter, seen from its last one or from today where that is earlier. */
export function quarterPeriod({ collection, number }: Quarter, today: Day): FigurePeriod {
  const from = addMonths(returnYear(collection).from, 3 * (number - 1))
  const to = addDays(addMonths(from, 3), -1)
  return { from, to, asOf: earlierOf(to, today) }
}

/** So many quarters before. */
export function quartersBefore({ collection, number }: Quarter, count: number): Quarter {
  const at = collection * 4 + (number - 1) - count
  return { collection: Math.floor(at / 4), number: (at % 4) + 1 }
}

/** The last quarter that is over by a day. */
export function lastWholeQuarter(day: Day): Quarter {
  const here = quarterOf(day)
  return quarterPeriod(here, day).to === day ? here : quartersBefore(here, 1)
}

/** `January to March 2026` */
export function quarterWords(quarter: Quarter): string {
  const { from, to } = quarterPeriod(quarter, returnYear(quarter.collection).to)
  const last = toYearMonthDay(to)
  return `${monthName(toYearMonthDay(from).month)} to ${monthName(last.month)} ${last.year}`
}
