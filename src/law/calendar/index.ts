export { bankHolidaysOf, type Holiday } from './bank-holidays.ts'
export { ONE_OFF_HOLIDAYS, type OneOffHoliday } from './one-off-holidays.ts'
export { ENGLAND, type WorkingCalendar, workingCalendar } from './working-days.ts'
