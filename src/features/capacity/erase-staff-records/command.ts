import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { readLocalRule } from '../../authority/index.ts'
import { listKeptRecords } from '../queries/kept-records.ts'
import { eraseReasons } from '../../people/index.ts'
import { keptStanding } from '../staff-retention.ts'
import { type Doing, eraseStaffEntries, lockStaffRecord } from '../store/staff-entries.ts'

/** Whose record, as it was when the page was drawn. */
export type EraseAsked = { readonly personId: string; readonly seen: string }

/**
 * Erases these records, all or none. A record that is gone already is no error: the form was sent twice. One that was
 * changed meanwhile, or is not due, is refused.
 */
export async function eraseStaffRecords(
  db: Db,
  asked: readonly EraseAsked[],
  { today, ...doing }: Doing & { readonly today: Day },
): Promise<Result<number, 'changed-first'>> {
  return await transaction(db, async (trx) => {
    await lockStaffRecord(trx)
    const years = await readLocalRule(trx, 'staff-record-years', today)
    const kept = new Map((await listKeptRecords(trx, today)).map((one) => [one.personId, one]))
    const found = asked.flatMap((one) => {
      const record = kept.get(one.personId)
      return record === undefined ? [] : [{ record, seen: one.seen }]
    })
    const isRight = found.every(
      ({ record, seen }) => record.digest === seen && keptStanding(record, { years, today }).kind === 'due',
    )
    if (!isRight) return fail('changed-first')
    for (const { record } of found) {
      await eraseReasons(trx, record.personId)
      await eraseStaffEntries(trx, record.personId, doing)
    }
    return ok(found.length)
  })
}
