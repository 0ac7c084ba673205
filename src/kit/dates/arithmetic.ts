import { type Day, dayNumbered, dayOf, daysInMonth, toYearMonthDay } from './day.ts'

export function addDays(day: Day, days: number): Day {
  return dayNumbered(day + days)
}

/**
 * The corresponding date so many calendar months later; where that month has no such date, its last day.
 * 31 August + 6 months is 28 February; 30 November + 3 months is 28 February; 28 February + 6 months is 28 August.
 */
export function addMonths(day: Day, months: number): Day {
  const from = toYearMonthDay(day)
  const monthsFromZero = from.year * 12 + (from.month - 1) + months
  const year = Math.floor(monthsFromZero / 12)
  const month = monthsFromZero - year * 12 + 1
  return dayOf(year, month, Math.min(from.day, daysInMonth(year, month)))
}

export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12)
}

export function earlierOf(one: Day, other: Day): Day {
  return one <= other ? one : other
}

export function laterOf(one: Day, other: Day): Day {
  return one >= other ? one : other
}

/** The first day of 1 April to 31 March in which the day falls. */
export function financialYearStart(day: Day): Day {
  const { year, month } = toYearMonthDay(day)
  return dayOf(month >= 4 ? year : year - 1, 4, 1)
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
