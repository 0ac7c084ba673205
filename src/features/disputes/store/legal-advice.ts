import { toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/index.ts'
import type { RowChange, Trx } from '../../../platform/db/index.ts'
import type { AdviceAsked, AdviceKnown, LegalAdvice } from '../legal-advice.ts'

export type KeepingAdvice = { readonly actor: string; readonly now: Date }

/** Keeps that legal advice was asked for. Gives its id. */
export async function insertLegalAdvice(
  trx: Trx,
  childId: string,
  asked: AdviceAsked,
  { actor, now }: KeepingAdvice,
): Promise<string> {
  const id = newId()
  await trx
    .insertInto('legal_advice')
    .values({
      id,
      child_id: childId,
      asked_on: toIsoDate(asked.on),
      why: asked.why,
      provider: asked.provider,
      conflict: asked.conflict,
      conflict_says: asked.conflictSays,
      officer_id: asked.officerId,
      advised_on: null,
      recorded_by: actor,
      recorded_at: now,
    })
    .execute()
  const record = { recordType: 'legal-advice', recordId: id, childId }
  const versions = { versionBefore: null, versionAfter: 1 }
  await recordAudit(trx, { actor, action: 'ask-legal-advice', ...record, ...versions })
  return id
}

export type AdviceChange =
  | { readonly does: 'know'; readonly known: AdviceKnown }
  | { readonly does: 'withdraw'; readonly because: string }

/** Keeps what is known of it now, or takes it out. False where somebody changed it meanwhile. */
export async function changeLegalAdvice(
  trx: Trx,
  { id, childId, version }: Pick<LegalAdvice, 'id' | 'childId' | 'version'>,
  change: AdviceChange,
  actor: string,
): Promise<boolean> {
  const changed = await trx
    .updateTable('legal_advice')
    .set({ ...toColumns(change), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('withdrawn_because', '=', '')
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) return false
  const action = change.does === 'know' ? 'change-legal-advice' : 'withdraw-legal-advice'
  const record = { recordType: 'legal-advice', recordId: id, childId }
  const versions = { versionBefore: version, versionAfter: version + 1 }
  await recordAudit(trx, { actor, action, ...record, ...versions })
  return true
}

function toColumns(change: AdviceChange): RowChange<'legal_advice'> {
  if (change.does === 'withdraw') return { withdrawn_because: change.because }
  const { conflict, conflictSays, given } = change.known
  return {
    conflict,
    conflict_says: conflictSays,
    advised_on: given === null ? null : toIsoDate(given.on),
    advice: given?.says ?? '',
  }
}
