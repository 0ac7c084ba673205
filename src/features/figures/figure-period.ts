import { addDays, addMonths, type Day, earlierOf, toDate, toIsoDate } from '../../kit/dates/index.ts'
import { keptByDay } from '../../kit/kept-by-day.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { collectionYearOf, returnYear, toReturnYearName } from '../../law/returns/index.ts'

/** The days a figure is for, both included, and the day it is seen from: the last one, or today if that is earlier. */
export type FigurePeriod = { readonly from: Day; readonly to: Day; readonly asOf: Day }

/** Whether a day is in a period, as far as the period can be seen. */
export function isWithin(on: Day, { from, asOf }: FigurePeriod): boolean {
  return on >= from && on <= asOf
}

/** The period between two days, or a sentence that says why there is none. */
export function toFigurePeriod(from: Day, to: Day, today: Day): Result<FigurePeriod, string> {
  if (to < from) return fail(`The period ends on ${toDate(to)}, before it begins on ${toDate(from)}.`)
  if (from > today)
    return fail(`The period begins on ${toDate(from)}, which is after today, ${toDate(today)}.`)
  return ok({ from, to, asOf: earlierOf(to, today) })
}

/** The return year (by the year it ends in) as a period. */
export function toYearPeriod(collection: number, today: Day): Result<FigurePeriod, string> {
  const { from, to } = returnYear(collection)
  return toFigurePeriod(from, to, today)
}

/** 1 April to 31 March around a day. */
export function yearAround(day: Day): FigurePeriod {
  const { from, to } = returnYear(collectionYearOf(day))
  return { from, to, asOf: day }
}

/** The same days a year earlier. */
export function yearBefore({ from, to, asOf }: FigurePeriod): FigurePeriod {
  const earlier = (day: Day): Day => addDays(addMonths(addDays(day, 1), -12), -1)
  return { from: addMonths(from, -12), to: earlier(to), asOf: earlier(asOf) }
}

const firstOfMonth = (day: Day): Day => addDays(day, 1 - Number(toIsoDate(day).slice(8)))

/** `2025-04`; worked once a day, since every row has one. */
export const toMonthKey: (day: Day) => string = keptByDay((day) => toIsoDate(day).slice(0, 7))

/** The months that a stretch of days touches, each by its first day. */
export function monthsBetween(from: Day, to: Day): readonly Day[] {
  const months: Day[] = []
  for (let month = firstOfMonth(from); month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}

/** The so many months that end with the one the period is seen from, each as a period of its own. */
export function monthsUpTo(asOf: Day, count: number): readonly FigurePeriod[] {
  return monthsBetween(addMonths(firstOfMonth(asOf), 1 - count), asOf).map((from) => {
    const to = addDays(addMonths(from, 1), -1)
    return { from, to, asOf: earlierOf(to, asOf) }
  })
}

/** `2025-26` for a whole return year; null for any other days. */
export function yearNameOf({ from, to }: FigurePeriod): string | null {
  const collection = collectionYearOf(from)
  const year = returnYear(collection)
  return year.from === from && year.to === to ? toReturnYearName(collection) : null
}

/** A period as the key of something kept. */
export const periodKey = ({ from, to, asOf }: FigurePeriod): string => `${from}-${to}-${asOf}`
