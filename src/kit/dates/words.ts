import { weekdayOf } from './arithmetic.ts'
import { type Day, toYearMonthDay } from './day.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? ''
}

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? ''
}

/** `14 April` */
export function toDayAndMonth(day: Day): string {
  const { month, day: dayOfMonth } = toYearMonthDay(day)
  return `${dayOfMonth} ${monthName(month)}`
}

/** `14 April 2026` */
export function toDate(day: Day): string {
  return `${toDayAndMonth(day)} ${toYearMonthDay(day).year}`
}

/** `Tuesday 14 April 2026`: dates in prose. */
export function toLongDate(day: Day): string {
  return `${weekdayName(day)} ${toDate(day)}`
}

/** `14 Apr 2026`: dates in tables. */
export function toShortDate(day: Day): string {
  const { year, month, day: dayOfMonth } = toYearMonthDay(day)
  return `${dayOfMonth} ${monthName(month).slice(0, 3)} ${year}`
}
