import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { OfficerCover } from '../officer-cover.ts'

export type NewCover = {
  readonly childId: string
  readonly coverId: string
  readonly from: Day
  readonly returnsOn: Day
  readonly actor: string
  readonly at: Date
}

/** Saves that somebody stands in with a child, with its audit row. */
export async function saveCover(trx: Trx, cover: NewCover): Promise<void> {
  const id = newId()
  await trx
    .insertInto('officer_cover')
    .values({
      id,
      child_id: cover.childId,
      cover_id: cover.coverId,
      from_day: toIsoDate(cover.from),
      returns_on: toIsoDate(cover.returnsOn),
      recorded_by: cover.actor,
      recorded_at: cover.at,
    })
    .execute()
  const { childId, actor } = cover
  await audit(trx, { id, childId, actor, action: 'cover-child', version: 0 })
}

/** Saves on which day the officer is back, with its audit row. */
export async function endCover(trx: Trx, cover: OfficerCover, on: Day, actor: string): Promise<void> {
  const { id, childId, version } = cover
  await trx
    .updateTable('officer_cover')
    .set({ returns_on: toIsoDate(on), version: version + 1 })
    .where('id', '=', id)
    .execute()
  await audit(trx, { id, childId, actor, action: 'end-cover', version })
}

type Audited = {
  readonly id: string
  readonly childId: string
  readonly actor: string
  readonly action: string
  readonly version: number
}

async function audit(trx: Trx, { id, childId, actor, action, version }: Audited): Promise<void> {
  await recordAudit(trx, {
    actor,
    action,
    recordType: 'officer-cover',
    recordId: id,
    versionBefore: version === 0 ? null : version,
    versionAfter: version + 1,
    childId,
  })
}
