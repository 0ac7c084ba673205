import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'

export type NewConflict = {
  readonly childId: string
  /** The number that is there; 0 where there is none. */
  readonly version: number
  readonly stands: boolean
  readonly reason: string
  readonly actor: string
  readonly at: Date
}

/** Saves whether a child must not share an officer with brothers and sisters, with its audit row. */
export async function saveConflict(trx: Trx, conflict: NewConflict): Promise<void> {
  const { childId, version, stands, reason, actor, at } = conflict
  await trx
    .insertInto('sibling_conflict')
    .values({ child_id: childId, number: version + 1, stands, reason, recorded_by: actor, recorded_at: at })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'record-sibling-conflict',
    recordType: 'sibling-conflict',
    recordId: childId,
    versionBefore: version === 0 ? null : version,
    versionAfter: version + 1,
    childId,
  })
}
