import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { TeamGiven } from '../team.ts'

const toRow = ({ name, kind, withinId }: TeamGiven) => ({ name, kind, within_team_id: withinId })

/** Adds a team, on record, and gives its id. */
export async function insertTeam(trx: Trx, given: TeamGiven, actor: string): Promise<string> {
  const id = newId()
  await trx
    .insertInto('team')
    .values({ id, ...toRow(given) })
    .execute()
  const versions = { versionBefore: null, versionAfter: 1 }
  await recordAudit(trx, { actor, action: 'add-team', recordType: 'team', recordId: id, ...versions })
  return id
}

/** Changes a team that was locked at this version, on record. */
export async function updateTeam(
  trx: Trx,
  { id, version }: { readonly id: string; readonly version: number },
  given: TeamGiven,
  actor: string,
): Promise<void> {
  await trx
    .updateTable('team')
    .set({ ...toRow(given), version: version + 1 })
    .where('id', '=', id)
    .execute()
  const versions = { versionBefore: version, versionAfter: version + 1 }
  await recordAudit(trx, { actor, action: 'change-team', recordType: 'team', recordId: id, ...versions })
}
