import { sql } from 'kysely'
import { toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { NewStaffEntry } from '../staff-entry.ts'

const RECORD_TYPE = 'staff-entry'
const STAFF_LOCK = 4_710_341

/** Until the transaction ends nobody else writes in the record of staff: such writes are few. */
export async function lockStaffRecord(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${STAFF_LOCK})`.execute(trx)
}

/** Who does it, an account's id, and when. */
export type Doing = { readonly actor: string; readonly now: Date }

/** Adds an entry, on record. */
export async function insertStaffEntry(trx: Trx, entry: NewStaffEntry, { actor, now }: Doing): Promise<void> {
  const id = newId()
  await trx
    .insertInto('staff_entry')
    .values({
      id,
      person_id: entry.personId,
      kind: entry.kind,
      on_day: toIsoDate(entry.on),
      to_day: entry.to === null ? null : toIsoDate(entry.to),
      course_id: entry.courseId,
      what: entry.what,
      with_id: entry.withId,
      recorded_by: actor,
      recorded_at: now,
      taken_back_at: null,
    })
    .execute()
  const versions = { versionBefore: null, versionAfter: 1 }
  await recordAudit(trx, {
    actor,
    action: 'add-staff-entry',
    recordType: RECORD_TYPE,
    recordId: id,
    ...versions,
  })
}

/** Takes an entry back that was a mistake; false where somebody was first. It stays in the history. */
export async function takeBackStaffEntry(
  trx: Trx,
  { id, version }: { readonly id: string; readonly version: number },
  { actor, now }: Doing,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('staff_entry')
    .set({ taken_back_at: now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const action = 'take-back-staff-entry'
  const versions = { versionBefore: version, versionAfter: version + 1 }
  await recordAudit(trx, { actor, action, recordType: RECORD_TYPE, recordId: id, ...versions })
  return true
}

/** Erases every entry of somebody, for good; that it was done stays on record, and what stood there does not. */
export async function eraseStaffEntries(trx: Trx, personId: string, { actor }: Doing): Promise<void> {
  await trx.deleteFrom('staff_entry').where('person_id', '=', personId).execute()
  await recordAudit(trx, {
    actor,
    action: 'erase-staff-record',
    recordType: 'person',
    recordId: personId,
    versionBefore: null,
    versionAfter: null,
  })
}
