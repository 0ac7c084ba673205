import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { RowChange, Trx } from '../../../platform/db/index.ts'
import type { Referral, ReferralSaid } from '../referral.ts'

export type Keeping = { readonly actor: string; readonly now: Date }

/** Keeps that an officer went to somebody outside the authority. */
export async function insertReferral(
  trx: Trx,
  childId: string,
  said: ReferralSaid,
  { id, actor, now }: Keeping & { readonly id: string },
): Promise<void> {
  await trx
    .insertInto('referral')
    .values({
      id,
      child_id: childId,
      dispute_id: said.disputeId,
      kind: said.kind,
      on_day: toIsoDate(said.on),
      to_whom: said.toWhom,
      why: said.why,
      officer_id: said.officerId,
      came_on: null,
      recorded_by: actor,
      recorded_at: now,
    })
    .execute()
  const record = { recordType: 'referral', recordId: id, childId }
  await recordAudit(trx, { actor, action: 'make-referral', ...record, versionBefore: null, versionAfter: 1 })
}

/** What came of it, or that it was written down by mistake. */
export type ReferralChange =
  | { readonly does: 'answer'; readonly says: string; readonly on: Day }
  | { readonly does: 'withdraw'; readonly because: string }

/**
 * Changes a referral. False where somebody did meanwhile, or it was taken out. What came of it is written once: there
 * is no other wording for it to lose.
 */
export async function changeReferral(
  trx: Trx,
  { id, childId, version }: Pick<Referral, 'id' | 'childId' | 'version'>,
  change: ReferralChange,
  actor: string,
): Promise<boolean> {
  const set: RowChange<'referral'> =
    change.does === 'answer'
      ? { came_of_it: change.says, came_on: toIsoDate(change.on) }
      : { withdrawn_because: change.because }
  const changed = await trx
    .updateTable('referral')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('withdrawn_because', '=', '')
    .$if(change.does === 'answer', (of) => of.where('came_on', 'is', null))
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) return false
  const action = change.does === 'answer' ? 'answer-referral' : 'withdraw-referral'
  const record = { recordType: 'referral', recordId: id, childId }
  await recordAudit(trx, {
    actor,
    action,
    ...record,
    versionBefore: version,
    versionAfter: version + 1,
  })
  return true
}
