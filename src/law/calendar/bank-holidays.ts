import { addDays, type Day, dayOf, weekdayOf } from '../../kit/dates/index.ts'
import { easterSunday } from './easter.ts'
import type { OneOffHoliday } from './one-off-holidays.ts'

export type Holiday = { readonly day: Day; readonly name: string }

const SATURDAY = 6
const SUNDAY = 7

function firstMondayOnOrAfter(day: Day): Day {
  return addDays(day, (8 - weekdayOf(day)) % 7)
}

function lastMondayOnOrBefore(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

function newYear(year: number): Holiday {
  const day = dayOf(year, 1, 1)
  if (weekdayOf(day) < SATURDAY) return { day, name: "New Year's Day" }
  return { day: firstMondayOnOrAfter(day), name: "New Year's Day (in place of 1 January)" }
}

function christmas(year: number): Holiday[] {
  const christmasDay = dayOf(year, 12, 25)
  const boxingDay = dayOf(year, 12, 26)
  const holidays: Holiday[] = [{ day: christmasDay, name: 'Christmas Day' }]
  if (weekdayOf(christmasDay) === SATURDAY)
    holidays.push({ day: dayOf(year, 12, 27), name: 'Monday in place of Christmas Day' })
  if (weekdayOf(christmasDay) === SUNDAY)
    holidays.push({ day: dayOf(year, 12, 27), name: 'Tuesday in place of Christmas Day' })
  const moved = weekdayOf(boxingDay) >= SATURDAY
  holidays.push(
    moved
      ? { day: dayOf(year, 12, 28), name: 'day in place of Boxing Day' }
      : { day: boxingDay, name: 'Boxing Day' },
  )
  return holidays
}

function ruled(year: number): Holiday[] {
  const easter = easterSunday(year)
  return [
    newYear(year),
    { day: addDays(easter, -2), name: 'Good Friday' },
    { day: addDays(easter, 1), name: 'Easter Monday' },
    { day: firstMondayOnOrAfter(dayOf(year, 5, 1)), name: 'early May bank holiday' },
    { day: lastMondayOnOrBefore(dayOf(year, 5, 31)), name: 'spring bank holiday' },
    { day: lastMondayOnOrBefore(dayOf(year, 8, 31)), name: 'summer bank holiday' },
    ...christmas(year),
  ]
}

/**
 * Every day of the year, in order, that is not a working day though it may fall on a weekday: bank holidays, Good
 * Friday and Christmas Day.
 *
 * Cites: CPPCR 2(1), 1971 Act
 * Says: A bank holiday, Good Friday and Christmas Day are not working days; a one-off holiday counts like any other.
 * Example: in 2020 the early May holiday is Friday 8 May.
 */
export function bankHolidaysOf(year: number, oneOffs: readonly OneOffHoliday[]): readonly Holiday[] {
  const removed = new Set(oneOffs.map(({ inPlaceOf }) => inPlaceOf))
  const added = oneOffs.filter((oneOff) => oneOff.on >= dayOf(year, 1, 1) && oneOff.on <= dayOf(year, 12, 31))
  return [
    ...ruled(year).filter((holiday) => !removed.has(holiday.day)),
    ...added.map((oneOff) => ({ day: oneOff.on, name: oneOff.name })),
  ].toSorted((one, other) => one.day - other.day)
}
