import type { Day } from '../../../kit/dates/index.ts'
import { ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { listStaffEntries } from '../queries/staff-entries.ts'
import { decideStaffEntry, type EntryRefused, type NewStaffEntry } from '../staff-entry.ts'
import { type Doing, insertStaffEntry, lockStaffRecord } from '../store/staff-entries.ts'

/** Writes an entry down; one that is there already is refused, so that sending twice adds nothing twice. */
export async function addStaffEntry(
  db: Db,
  asked: NewStaffEntry,
  { today, ...doing }: Doing & { readonly today: Day },
): Promise<Result<'added', EntryRefused>> {
  return await transaction(db, async (trx) => {
    await lockStaffRecord(trx)
    const decided = decideStaffEntry(await listStaffEntries(trx, asked.personId), asked, today)
    if (!decided.ok) return decided
    await insertStaffEntry(trx, decided.value, doing)
    return ok('added')
  })
}
