import { toIsoDate } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { GoodPractice, GoodPracticeSaid } from '../good-practice.ts'

export type NotingGood = {
  readonly id: string
  /** Null: it is about no one child. */
  readonly childId: string | null
  readonly said: GoodPracticeSaid
  readonly actor: string
  readonly now: Date
}

/** Keeps a note of good practice. */
export async function insertGoodPractice(
  trx: Trx,
  { id, childId, said, actor, now }: NotingGood,
): Promise<void> {
  await trx
    .insertInto('good_practice')
    .values({
      id,
      on_day: toIsoDate(said.on),
      team_id: said.teamId,
      done_by: said.doneBy,
      child_id: childId,
      theme: said.theme,
      says: said.says,
      officer_id: said.officerId,
      recorded_by: actor,
      recorded_at: now,
    })
    .execute()
  const record = { recordType: 'good-practice', recordId: id, childId }
  await recordAudit(trx, {
    actor,
    action: 'note-good-practice',
    ...record,
    versionBefore: null,
    versionAfter: 1,
  })
}

/** Takes a note out as written down by mistake. False where somebody did meanwhile. */
export async function withdrawGoodPractice(
  trx: Trx,
  { id, child, version }: Pick<GoodPractice, 'id' | 'child' | 'version'>,
  { because, actor }: { readonly because: string; readonly actor: string },
): Promise<boolean> {
  const changed = await trx
    .updateTable('good_practice')
    .set({ withdrawn_because: because, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('withdrawn_because', '=', '')
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) return false
  const record = { recordType: 'good-practice', recordId: id, childId: child?.id ?? null }
  const versions = { versionBefore: version, versionAfter: version + 1 }
  await recordAudit(trx, { actor, action: 'withdraw-good-practice', ...record, ...versions })
  return true
}
