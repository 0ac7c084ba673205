import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'

/** The working days that the authority gives for something, as its own rule had it on the day the duty began. */
export type LocalDays = {
  readonly daysOn: (began: Day) => number
  readonly calendar: WorkingCalendar
}

/** The last of those days for what began on a day. */
export function lastLocalDay(began: Day, { daysOn, calendar }: LocalDays): Day {
  return calendar.addWorkingDays(began, daysOn(began))
}
