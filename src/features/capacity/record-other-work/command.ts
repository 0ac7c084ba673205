import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import {
  decideEndOfWork,
  decideWork,
  endOfficerWork,
  insertOfficerWork,
  listOfficerWork,
  type OfficerWork,
  type WorkAsked,
} from '../../allocations/index.ts'

/** Why nothing was saved. `changed`: somebody was first. */
export type NotRecorded = {
  readonly field: string
  readonly says: string
  readonly code: 'refused' | 'changed'
}

const CHANGED: NotRecorded = {
  code: 'changed',
  field: 'number',
  says: 'Somebody changed this officer’s other work while you were writing. What you typed is kept here and is not saved. Look at what is on record below, and save again if yours is still right',
}

/** What stands for all rows of an officer, so that a form drawn from others is told apart. */
export function versionOf(work: readonly OfficerWork[]): number {
  return work.reduce((sum, { version }) => sum + version, 0)
}

/** Until the transaction ends nobody else changes other work of this officer. */
async function lockOfficer(trx: Trx, officerId: string): Promise<void> {
  await trx.selectFrom('person').select('id').where('id', '=', officerId).forUpdate().execute()
}

export type Recording = {
  readonly officerId: string
  readonly asked: WorkAsked
  readonly seen: number
  readonly actor: string
  readonly now: Date
}

/** Writes other work down; a number of the same kind that has no end ends on the day before. */
export async function recordOtherWork(
  db: Db,
  recording: Recording,
): Promise<Result<'recorded', NotRecorded>> {
  const { officerId, asked, seen, actor } = recording
  return await transaction(db, async (trx) => {
    await lockOfficer(trx, officerId)
    const known = await listOfficerWork(trx, officerId)
    if (versionOf(known) !== seen) return fail(CHANGED)
    const decided = decideWork(known, asked)
    if (!decided.ok) return fail({ ...decided.failure, code: 'refused' })
    const { ends } = decided.value
    if (ends !== null) await endOfficerWork(trx, ends, { to: asked.from, actor })
    await insertOfficerWork(trx, recording)
    return ok('recorded')
  })
}

export type Ending = { readonly work: OfficerWork; readonly to: Day; readonly actor: string }

/** Ends other work, so that `to` is the first day without it. `work` with the version that was seen. */
export async function endOtherWork(
  db: Db,
  { work, to, actor }: Ending,
): Promise<Result<'ended', NotRecorded>> {
  const decided = decideEndOfWork(work, to)
  if (!decided.ok) return fail({ ...decided.failure, code: 'refused' })
  const ended = await transaction(db, (trx) => endOfficerWork(trx, work, { to, actor }))
  return ended ? ok('ended') : fail({ ...CHANGED, field: 'last' })
}
