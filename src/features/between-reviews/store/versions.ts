import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { RecordType } from '../version.ts'

/** Who writes it down, and when. */
export type Recorded = {
  /** An account's id. */
  readonly accountId: string
  readonly at: Date
}

export type NewVersion = Recorded & {
  readonly type: RecordType
  readonly id: string
  readonly childId: string
  /** The version it becomes: 1 for a new one. */
  readonly version: number
  /** As it reads now; days as YYYY-MM-DD. */
  readonly content: object
  readonly action: string
}

/** Keeps what a record now says as a version of its own, with the audit row. */
export async function saveVersion(trx: Trx, given: NewVersion): Promise<void> {
  const { type, id, childId, version, content, action, accountId, at } = given
  await trx
    .insertInto('between_version')
    .values({
      record_type: type,
      record_id: id,
      version,
      child_id: childId,
      content: JSON.stringify(content),
      recorded_by: accountId,
      recorded_at: at,
    })
    .execute()
  await recordAudit(trx, {
    actor: accountId,
    action,
    recordType: type,
    recordId: id,
    versionBefore: version === 1 ? null : version - 1,
    versionAfter: version,
    childId,
  })
}

/** A record that is there: which, and the version that whoever changes it was looking at. */
export type Changing = { readonly id: string; readonly seen: number; readonly isWithdrawn: boolean }

/** Somebody changed it first. */
export type ChangedFirst = 'changed-first'
