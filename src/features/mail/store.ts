import { type RowChange, type Trx, type VersionConflict } from '../../platform/db/index.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'

export type MessageChange = {
  readonly id: string
  /** The version that the form was drawn from. */
  readonly version: number
  readonly actor: string
  readonly now: Date
}

/** Has a message tried at once, and as often again as a new one. */
export function saveTryAgain(trx: Trx, change: MessageChange): Promise<Result<null, VersionConflict>> {
  return save(trx, change, 'send-mail-again', { state: 'waiting', attempts: 0, next_at: change.now })
}

/** Sends a message to another address, at once. */
export function saveAddress(
  trx: Trx,
  change: MessageChange,
  address: string,
): Promise<Result<null, VersionConflict>> {
  return save(trx, change, 'change-mail-address', {
    to_address: address,
    state: 'waiting',
    attempts: 0,
    next_at: change.now,
    error: null,
  })
}

/** Stops a message. Its words are erased. */
export function saveStopped(trx: Trx, change: MessageChange): Promise<Result<null, VersionConflict>> {
  return save(trx, change, 'stop-mail', {
    state: 'stopped',
    stopped_why: 'by-hand',
    body: null,
    calendar_method: null,
    calendar_content: null,
  })
}

async function save(
  trx: Trx,
  { id, version, actor }: MessageChange,
  action: string,
  values: RowChange<'message'>,
): Promise<Result<null, VersionConflict>> {
  const updated = await trx
    .updateTable('message')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', 'in', ['waiting', 'failed'])
    .returning('child_id')
    .executeTakeFirst()
  if (updated === undefined) return fail({ code: 'version-conflict' })
  const versions = { versionBefore: version, versionAfter: version + 1 }
  const childId = updated.child_id
  await recordAudit(trx, { actor, action, recordType: 'message', recordId: id, ...versions, childId })
  return ok(null)
}
