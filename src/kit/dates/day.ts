// Civil dates as whole days since 1 January 1970. No time, no zone: a day in Europe/London is a day.

declare const dayBrand: unique symbol

/** A civil date, as the number of days since 1970-01-01 (which is 0). */
export type Day = number & { readonly [dayBrand]: true }

/** A civil date as text, `YYYY-MM-DD`. What JSON, options and the database hold. */
export type IsoDate = string

export type YearMonthDay = { readonly year: number; readonly month: number; readonly day: number }

/** The day so many whole days after 1970-01-01. */
export function dayNumbered(daysSince1970: number): Day {
  return daysSince1970 as Day
}

const DAYS_PER_ERA = 146_097

/** The day of a proleptic Gregorian date. The parts must be a real date; see {@link realDay} when they may not be. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return dayNumbered(era * DAYS_PER_ERA + dayOfEra - 719_468)
}

export function toYearMonthDay(day: Day): YearMonthDay {
  const shifted = day + 719_468
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** How many days the month has, month 1 being January. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day of these parts, or null when there is no such date (30 February, month 13). */
export function realDay(year: number, month: number, dayOfMonth: number): Day | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth)
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return null
  return dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month) ? null : dayOf(year, month, dayOfMonth)
}

const ZERO = 48
const SLASH = 47
const HYPHEN = 45

/** The whole number that the digits of `text` from `start` up to `end` write; NaN when one of them is not a digit. */
function digitsOf(text: string, start: number, end: number): number {
  let value = 0
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - ZERO
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Reads `YYYY-MM-DD` strictly; null for anything else. Character by character: figures read a million of them. */
export function parseIsoDay(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return null
  return realDay(digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10))
}

/**
 * Reads `dd/mm/yyyy` strictly, as the national return writes dates; null for anything else. Character by character,
 * because a return of 85,000 children has a million of them.
 */
export function parseReturnDay(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(2) !== SLASH || text.charCodeAt(5) !== SLASH) return null
  return realDay(digitsOf(text, 6, 10), digitsOf(text, 3, 5), digitsOf(text, 0, 2))
}

/** The day of an ISO date that is known to be one (from the database, from code). @throws RangeError otherwise */
export function isoDay(text: IsoDate): Day {
  const day = parseIsoDay(text)
  if (day === null) throw new RangeError(`not a date: ${text}`)
  return day
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

export function toIsoDate(day: Day): IsoDate {
  const { year, month, day: dayOfMonth } = toYearMonthDay(day)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
}

/** `dd/mm/yyyy`, as the national return writes dates. */
export function toReturnDate(day: Day): string {
  const { year, month, day: dayOfMonth } = toYearMonthDay(day)
  return `${pad(dayOfMonth, 2)}/${pad(month, 2)}/${pad(year, 4)}`
}
