import { ONE_OFF_HOLIDAYS, type WorkingCalendar, workingCalendar } from '../../../law/calendar/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { listAddedHolidays } from '../../authority/index.ts'

/** The working days that hold here, the days an administrator added left out; made anew only when those change. */
function calendarReader(): (db: Db) => Promise<WorkingCalendar> {
  let kept: { readonly key: string; readonly calendar: WorkingCalendar } | null = null
  return async (db) => {
    const added = await listAddedHolidays(db)
    const key = JSON.stringify(added)
    if (kept?.key !== key) kept = { key, calendar: workingCalendar([...ONE_OFF_HOLIDAYS, ...added]) }
    return kept.calendar
  }
}

export const readCalendar = calendarReader()
