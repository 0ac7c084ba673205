import { addDays, type Day, dayOf, toIsoDate, weekdayOf } from '../../kit/dates/index.ts'
import { bankHolidaysOf, type Holiday } from './bank-holidays.ts'
import { ONE_OFF_HOLIDAYS, type OneOffHoliday } from './one-off-holidays.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** The working days of England, counted once and looked up after. Days outside 1900 to 2100 throw RangeError. */
export type WorkingCalendar = {
  readonly isWorkingDay: (day: Day) => boolean
  /** The nth working day after `day` (before it, when n is negative). `day` itself is never counted. n is not 0. */
  readonly addWorkingDays: (day: Day, n: number) => Day
  /** How many working days lie after `after`, up to and including `to`; negative when `to` is earlier. */
  readonly workingDaysBetween: (after: Day, to: Day) => number
  readonly lastWorkingDayOnOrBefore: (day: Day) => Day
  /** Weekday holidays after `after`, up to and including `to`, in order. */
  readonly holidaysBetween: (after: Day, to: Day) => readonly Holiday[]
}

function holidaysOfAllYears(oneOffs: readonly OneOffHoliday[]): Holiday[] {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
  return years
    .flatMap((year) => bankHolidaysOf(year, oneOffs))
    .filter(({ day }) => weekdayOf(day) <= 5)
    .toSorted((one, other) => one.day - other.day)
}

/**
 * Working days of England and Wales with these one-off holidays.
 *
 * Cites: CPPCR 2(1), 1971 Act, Lester v Garland
 * Says: A working day is any day but Saturday, Sunday, Christmas Day, Good Friday or a bank holiday; the day something
 * happens is not counted; days on which the council chooses to close are.
 * Example: 20 working days after Friday 13 March 2026 is Tuesday 14 April 2026.
 */
export function workingCalendar(oneOffs: readonly OneOffHoliday[]): WorkingCalendar {
  const first = dayOf(FIRST_YEAR, 1, 1)
  const last = dayOf(LAST_YEAR, 12, 31)
  const holidays = holidaysOfAllYears(oneOffs)
  const holidayDays = new Set<number>(holidays.map(({ day }) => day))
  const upTo = new Int32Array(last - first + 1)
  const holidaysUpTo = new Int32Array(last - first + 1)
  const workingDays: Day[] = []
  let passed = 0
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (weekdayOf(day) <= 5 && !holidayDays.has(day)) workingDays.push(day)
    upTo[day - first] = workingDays.length
    while ((holidays[passed]?.day ?? last + 1) <= day) passed += 1
    holidaysUpTo[day - first] = passed
  }
  const countUpTo = (day: Day): number => {
    const count = upTo[day - first]
    if (count === undefined) throw new RangeError(`no working days are known for ${toIsoDate(day)}`)
    return count
  }
  const countHolidays = (day: Day): number =>
    day < first ? 0 : (holidaysUpTo[Math.min(day, last) - first] ?? holidays.length)
  const nth = (position: number): Day => {
    const day = workingDays[position - 1]
    if (day === undefined)
      throw new RangeError(`no working days are known outside ${FIRST_YEAR} to ${LAST_YEAR}`)
    return day
  }
  const isWorkingDay = (day: Day): boolean =>
    countUpTo(day) > (day === first ? 0 : countUpTo(addDays(day, -1)))
  return {
    isWorkingDay,
    addWorkingDays: (day, n) =>
      nth(n > 0 ? countUpTo(day) + n : countUpTo(day) + n + (isWorkingDay(day) ? 0 : 1)),
    workingDaysBetween: (after, to) => countUpTo(to) - countUpTo(after),
    lastWorkingDayOnOrBefore: (day) => nth(countUpTo(day)),
    holidaysBetween: (after, to) =>
      to <= after ? [] : holidays.slice(countHolidays(after), countHolidays(to)),
  }
}

/** The calendar as the law now stands. */
export const ENGLAND: WorkingCalendar = workingCalendar(ONE_OFF_HOLIDAYS)
