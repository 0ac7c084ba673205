import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { OfficerWork, WorkAsked } from '../officer-work.ts'

export type RecordingWork = {
  readonly officerId: string
  readonly asked: WorkAsked
  readonly actor: string
  readonly now: Date
}

/** Keeps other work of an officer from a day on. */
export async function insertOfficerWork(trx: Trx, { officerId, asked, actor, now }: RecordingWork) {
  const id = newId()
  const { kind, number, note, from } = asked
  await trx
    .insertInto('officer_work')
    .values({
      id,
      officer_id: officerId,
      kind,
      number,
      note,
      from_day: toIsoDate(from),
      to_day: null,
      recorded_by: actor,
      recorded_at: now,
    })
    .execute()
  const record = { recordType: 'officer-work', recordId: id }
  await recordAudit(trx, {
    actor,
    action: 'record-officer-work',
    ...record,
    versionBefore: null,
    versionAfter: 1,
  })
}

/** Ends other work, so that `to` is the first day without it. False where somebody changed it meanwhile. */
export async function endOfficerWork(
  trx: Trx,
  { id, version }: Pick<OfficerWork, 'id' | 'version'>,
  { to, actor }: { readonly to: Day; readonly actor: string },
): Promise<boolean> {
  const changed = await trx
    .updateTable('officer_work')
    .set({ to_day: toIsoDate(to), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('to_day', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) return false
  const record = { recordType: 'officer-work', recordId: id }
  const versions = { versionBefore: version, versionAfter: version + 1 }
  await recordAudit(trx, { actor, action: 'end-officer-work', ...record, ...versions })
  return true
}
