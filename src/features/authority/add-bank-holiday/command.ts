import type { Day } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import { type Db, isUniqueViolation, transaction, type Trx } from '../../../platform/db/index.ts'
import { decideHoliday, type HolidayAsked } from '../bank-holiday.ts'
import { listAddedHolidays, readCalendar } from '../queries.ts'
import type { Refused } from '../refused.ts'
import { deleteHoliday, insertHoliday } from '../store.ts'

/** What must be done in the same transaction when the calendar has changed: due days are worked out again. */
export type OnCalendarChanged = (trx: Trx) => Promise<void>

/** Who changes the calendar, and what follows from it. */
export type ChangingCalendar = { readonly actor: string; readonly onCalendarChanged: OnCalendarChanged }

/** Adds a day off to the calendar, and works every due day out again: both or neither. */
export async function addBankHoliday(
  db: Db,
  asked: HolidayAsked,
  { actor, onCalendarChanged }: ChangingCalendar,
): Promise<Result<HolidayAsked, Refused>> {
  try {
    return await transaction(db, async (trx) => {
      const decided = decideHoliday(await readCalendar(trx), asked)
      if (!decided.ok) return decided
      await insertHoliday(trx, decided.value, actor)
      await onCalendarChanged(trx)
      return decided
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return fail({ code: 'already', field: 'on', says: 'Somebody has just added this day' })
  }
}

/** Takes an added day off the calendar again, with every due day; null where there is no such day. */
export async function removeBankHoliday(
  db: Db,
  on: Day,
  { actor, onCalendarChanged }: ChangingCalendar,
): Promise<'removed' | null> {
  return await transaction(db, async (trx) => {
    const added = await listAddedHolidays(trx)
    if (!added.some((holiday) => holiday.on === on)) return null
    await deleteHoliday(trx, on, actor)
    await onCalendarChanged(trx)
    return 'removed'
  })
}
