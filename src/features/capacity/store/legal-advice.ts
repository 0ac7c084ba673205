import { toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { Arrangement } from '../legal-advice-arrangement.ts'
import type { Doing } from './staff-entries.ts'

/** Adds an arrangement, on record; false where there is one from that day already. */
export async function insertArrangement(
  trx: Trx,
  { from, kind, how }: Omit<Arrangement, 'id'>,
  { actor, now }: Doing,
): Promise<boolean> {
  const id = newId()
  const row = { id, from_day: toIsoDate(from), kind, how, recorded_by: actor, recorded_at: now }
  const added = await trx
    .insertInto('legal_advice_arrangement')
    .values(row)
    .onConflict((conflict) => conflict.column('from_day').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return false
  const versions = { versionBefore: null, versionAfter: 1 }
  const record = { recordType: 'legal-advice-arrangement', recordId: id }
  await recordAudit(trx, { actor, action: 'arrange-legal-advice', ...record, ...versions })
  return true
}
