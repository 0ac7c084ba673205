import { toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { EstablishedGiven } from '../established-post.ts'

const RECORD_TYPE = 'established-post'

const toRow = (given: EstablishedGiven) => ({
  reference: given.reference,
  kind: given.kind,
  team_id: given.teamId,
  full_time_equivalent: given.fullTimeEquivalent,
  from_day: toIsoDate(given.from),
  to_day: given.to === null ? null : toIsoDate(given.to),
})

/** Adds a post of the establishment, on record. `actor` as in {@link recordAudit}. */
export async function insertEstablished(trx: Trx, given: EstablishedGiven, actor: string): Promise<void> {
  const id = newId()
  await trx
    .insertInto('established_post')
    .values({ id, ...toRow(given) })
    .execute()
  const action = 'add-established-post'
  const versions = { versionBefore: null, versionAfter: 1 }
  await recordAudit(trx, { actor, action, recordType: RECORD_TYPE, recordId: id, ...versions })
}

/** Changes a post of the establishment that is locked at this version, on record. */
export async function updateEstablished(
  trx: Trx,
  { id, version }: { readonly id: string; readonly version: number },
  given: EstablishedGiven,
  actor: string,
): Promise<void> {
  await trx
    .updateTable('established_post')
    .set({ ...toRow(given), version: version + 1 })
    .where('id', '=', id)
    .execute()
  const action = 'change-established-post'
  const versions = { versionBefore: version, versionAfter: version + 1 }
  await recordAudit(trx, { actor, action, recordType: RECORD_TYPE, recordId: id, ...versions })
}
