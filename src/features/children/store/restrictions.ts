import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { RestrictionReason } from '../restriction.ts'

export type Acting = { readonly actor: string; readonly now: Date }

/**
 * Restricts a child's record, and names whoever does so, lest it be left without anybody. Readers from before are none
 * any more. Where it is restricted already, nothing changes.
 */
export async function saveRestriction(
  trx: Trx,
  childId: string,
  reason: RestrictionReason,
  { actor, now }: Acting,
): Promise<void> {
  const id = newId()
  const made = await trx
    .insertInto('restriction')
    .values({ id, child_id: childId, reason, made_by: actor, made_at: now })
    .onConflict((conflict) => conflict.column('child_id').where('ended_at', 'is', null).doNothing())
    .executeTakeFirst()
  if ((made.numInsertedOrUpdatedRows ?? 0n) === 0n) return
  await trx.updateTable('child').set({ restricted: true }).where('id', '=', childId).execute()
  await audit(trx, actor, { action: 'restrict-record', recordType: 'restriction', recordId: id, childId })
  await endReaders(trx, childId, now)
  await saveReader(trx, childId, actor, { actor, now })
}

/** Nobody is named for a record that is open to all: who was, may not be when it closes again. */
async function endReaders(trx: Trx, childId: string, now: Date): Promise<void> {
  await trx
    .updateTable('named_reader')
    .set({ ended_at: now })
    .where('child_id', '=', childId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends the restriction that stands; an adopted child's record stays restricted without one. */
export async function endRestriction(trx: Trx, childId: string, { actor, now }: Acting): Promise<void> {
  const ended = await trx
    .updateTable('restriction')
    .set({ ended_at: now, ended_by: actor })
    .where('child_id', '=', childId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (ended === undefined) return
  await trx.updateTable('child').set({ restricted: false }).where('id', '=', childId).execute()
  await endReaders(trx, childId, now)
  await audit(trx, actor, {
    action: 'end-restriction',
    recordType: 'restriction',
    recordId: ended.id,
    childId,
  })
}

/** Names somebody to whom the record opens; who is named already stays so. */
export async function saveReader(
  trx: Trx,
  childId: string,
  accountId: string,
  { actor, now }: Acting,
): Promise<void> {
  const id = newId()
  const named = await trx
    .insertInto('named_reader')
    .values({ id, child_id: childId, account_id: accountId, named_by: actor, named_at: now })
    .onConflict((conflict) =>
      conflict.columns(['child_id', 'account_id']).where('ended_at', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if ((named.numInsertedOrUpdatedRows ?? 0n) === 0n) return
  await audit(trx, actor, { action: 'name-reader', recordType: 'named-reader', recordId: id, childId })
}

export async function endReader(
  trx: Trx,
  childId: string,
  accountId: string,
  { actor, now }: Acting,
): Promise<void> {
  const ended = await trx
    .updateTable('named_reader')
    .set({ ended_at: now })
    .where('child_id', '=', childId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (ended === undefined) return
  await audit(trx, actor, { action: 'end-reader', recordType: 'named-reader', recordId: ended.id, childId })
}

type Done = {
  readonly action: string
  readonly recordType: string
  readonly recordId: string
  readonly childId: string
}

async function audit(trx: Trx, actor: string, done: Done): Promise<void> {
  await recordAudit(trx, { actor, ...done, versionBefore: null, versionAfter: null })
}
