import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
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

/** A new record, or a new version of one: `changing`. */
export type Writing = Recorded & { readonly changing: Changing | null }

/** How a kind of record is written: its row, what its versions hold, and what the audit calls it. */
export type Kept = Pick<NewVersion, 'type' | 'childId' | 'content'> & {
  readonly actions: { readonly first: string; readonly again: string }
  readonly insert: (id: string) => Promise<unknown>
  /** Gives undefined where the row is at another version than was looked at. */
  readonly update: (
    seen: Changing,
    columns: { readonly withdrawn: boolean; readonly version: number },
  ) => Promise<unknown>
}

/** Writes a record with its version and audit row. Gives its id. */
export async function keepRecord(
  trx: Trx,
  { insert, update, actions, content, ...kept }: Kept,
  { changing, ...recorded }: Writing,
): Promise<Result<string, ChangedFirst>> {
  const id = changing?.id ?? newId()
  const version = (changing?.seen ?? 0) + 1
  const isWithdrawn = changing?.isWithdrawn ?? false
  if (changing === null) await insert(id)
  else if ((await update(changing, { withdrawn: isWithdrawn, version })) === undefined)
    return fail('changed-first')
  const action = changing === null ? actions.first : actions.again
  const said = { ...content, isWithdrawn }
  await saveVersion(trx, { ...kept, ...recorded, id, version, content: said, action })
  return ok(id)
}
