import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'

export type NewHandover = {
  readonly childId: string
  /** The number of the decision that gave the child to the next officer. */
  readonly decision: number
  /** The version that is there; 0 where there is none. */
  readonly version: number
  readonly says: string
  readonly actor: string
  readonly at: Date
}

/** Saves what the next officer must know, as a new version beside those before, with its audit row. */
export async function saveHandover(trx: Trx, handover: NewHandover): Promise<void> {
  const { childId, decision, version, says, actor, at } = handover
  await trx
    .insertInto('handover_note')
    .values({ child_id: childId, decision, version: version + 1, says, recorded_by: actor, recorded_at: at })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'write-handover',
    recordType: 'handover-note',
    recordId: `${childId}/${decision}`,
    versionBefore: version === 0 ? null : version,
    versionAfter: version + 1,
    childId,
  })
}
