import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'

export type NewOfficerTeam = {
  readonly officerId: string
  readonly teamId: string
  readonly km: number | null
  readonly from: Day
}

/** Saves that an officer is linked to a team from a day, in place of what was known of that link. */
export async function saveOfficerTeam(trx: Trx, link: NewOfficerTeam, actor: string): Promise<void> {
  const before = await trx
    .updateTable('officer_team')
    .set({ to_day: toIsoDate(link.from) })
    .where('officer_id', '=', link.officerId)
    .where('team_id', '=', link.teamId)
    .where('to_day', 'is', null)
    .returning('id')
    .execute()
  const id = newId()
  await trx
    .insertInto('officer_team')
    .values({
      id,
      officer_id: link.officerId,
      team_id: link.teamId,
      km: link.km,
      from_day: toIsoDate(link.from),
      to_day: null,
    })
    .execute()
  await audit(trx, { id, actor, action: 'link-officer-team', before: before.length })
}

/** Saves that an officer is linked to a team no more; nothing where that is so already. */
export async function endOfficerTeam(trx: Trx, id: string, on: Day, actor: string): Promise<void> {
  const ended = await trx
    .updateTable('officer_team')
    .set({ to_day: toIsoDate(on) })
    .where('id', '=', id)
    .where('to_day', 'is', null)
    .returning('id')
    .execute()
  if (ended.length > 0) await audit(trx, { id, actor, action: 'end-officer-team', before: 1 })
}

type Audited = {
  readonly id: string
  readonly actor: string
  readonly action: string
  readonly before: number
}

async function audit(trx: Trx, { id, actor, action, before }: Audited): Promise<void> {
  await recordAudit(trx, {
    actor,
    action,
    recordType: 'officer-team',
    recordId: id,
    versionBefore: before === 0 ? null : 1,
    versionAfter: action === 'end-officer-team' ? null : 1,
  })
}
