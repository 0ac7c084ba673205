import { type Day, toDate, weekdayOf } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Refused } from './refused.ts'

/** A day off that somebody adds; `inPlaceOf` is the bank holiday that becomes a working day. */
export type HolidayAsked = { readonly on: Day; readonly name: string; readonly inPlaceOf: Day | null }

const SATURDAY = 6

/** The name of the bank holiday on a day of this calendar; null where it is none. */
export function holidayOn(calendar: WorkingCalendar, day: Day): string | null {
  if (weekdayOf(day) >= SATURDAY || calendar.isWorkingDay(day)) return null
  const before = calendar.addWorkingDays(day, -1)
  return calendar.holidaysBetween(before, day).find((holiday) => holiday.day === day)?.name ?? null
}

/** Whether a day off may be added to the calendar that holds so far. */
export function decideHoliday(calendar: WorkingCalendar, asked: HolidayAsked): Result<HolidayAsked, Refused> {
  const { on, inPlaceOf } = asked
  const already = holidayOn(calendar, on)
  if (already !== null)
    return fail({ code: 'already', field: 'on', says: `${toDate(on)} is a bank holiday already: ${already}` })
  if (weekdayOf(on) >= SATURDAY)
    return fail({
      code: 'weekend',
      field: 'on',
      says: `${toDate(on)} is at a weekend, which is no working day anyway`,
    })
  if (inPlaceOf !== null && holidayOn(calendar, inPlaceOf) === null)
    return fail({
      code: 'not-a-holiday',
      field: 'in-place-of',
      says: `${toDate(inPlaceOf)} is not a bank holiday, so nothing can be in place of it`,
    })
  return ok(asked)
}
