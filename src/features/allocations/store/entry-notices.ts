import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { NoticeWay } from '../entry-notice.ts'

export type NewNotice = {
  readonly childId: string
  /** How many notices of the child there were before. */
  readonly version: number
  readonly start: Day
  readonly receivedOn: Day
  readonly teamId: string | null
  readonly way: NoticeWay
  /** Where the time in care stands on this notice alone: the legal status that was told. */
  readonly legalStatus: string | null
  /** An account. */
  readonly actor: string
  readonly at: Date
}

/** Saves a notice, with its audit row. */
export async function saveNotice(trx: Trx, notice: NewNotice): Promise<void> {
  const { childId, version, actor } = notice
  await trx
    .insertInto('entry_notice')
    .values({
      child_id: childId,
      number: version + 1,
      period_start: toIsoDate(notice.start),
      received_on: toIsoDate(notice.receivedOn),
      team_id: notice.teamId,
      way: notice.way,
      legal_status: notice.legalStatus,
      recorded_by: actor,
      recorded_at: notice.at,
    })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'record-notice',
    recordType: 'entry-notice',
    recordId: childId,
    versionBefore: version === 0 ? null : version,
    versionAfter: version + 1,
    childId,
  })
}
