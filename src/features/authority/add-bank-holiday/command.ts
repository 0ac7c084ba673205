import type { Day } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import { type Db, isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import { decideHoliday, type HolidayAsked } from '../bank-holiday.ts'
import { listAddedHolidays, readCalendar } from '../queries.ts'
import type { Refused } from '../refused.ts'
import { deleteHoliday, insertHoliday } from '../store.ts'

/** Adds a day off to the calendar. Every due day must be worked out again after it. */
export async function addBankHoliday(
  db: Db,
  asked: HolidayAsked,
  actor: string,
): Promise<Result<HolidayAsked, Refused>> {
  try {
    return await transaction(db, async (trx) => {
      const decided = decideHoliday(await readCalendar(trx), asked)
      if (decided.ok) await insertHoliday(trx, decided.value, actor)
      return decided
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return fail({ code: 'already', field: 'on', says: 'Somebody has just added this day' })
  }
}

/** Takes an added day off the calendar again; null where there is no such day. */
export async function removeBankHoliday(db: Db, on: Day, actor: string): Promise<'removed' | null> {
  return await transaction(db, async (trx) => {
    const added = await listAddedHolidays(trx)
    if (!added.some((holiday) => holiday.on === on)) return null
    await deleteHoliday(trx, on, actor)
    return 'removed'
  })
}
