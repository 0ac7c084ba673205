import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { ChildPart } from '../child-worker.ts'

/** Of whose child, by whom, and what was there before: one number for all who work with the child. */
export type WorkersChange = { readonly childId: string; readonly actor: string; readonly version: number }

export type AddedWorker = {
  readonly personId: string
  readonly does: ChildPart
  readonly from: Day
  /** Ids of those whose part ends on that day. */
  readonly ends: readonly string[]
}

/** Saves that somebody works with a child from a day, and whom they follow, with the audit row. */
export async function saveChildWorker(trx: Trx, change: WorkersChange, added: AddedWorker): Promise<void> {
  const { personId, does, from, ends } = added
  await endAll(trx, ends, from)
  await trx
    .insertInto('child_worker')
    .values({
      id: newId(),
      child_id: change.childId,
      person_id: personId,
      does,
      from_day: toIsoDate(from),
      to_day: null,
    })
    .execute()
  await record(trx, change, { action: 'add-child-worker', steps: 1 + ends.length })
}

/** Saves that somebody works with a child no more from a day, with the audit row. */
export async function endChildWorker(
  trx: Trx,
  change: WorkersChange,
  workerId: string,
  on: Day,
): Promise<void> {
  await endAll(trx, [workerId], on)
  await record(trx, change, { action: 'end-child-worker', steps: 1 })
}

async function endAll(trx: Trx, ids: readonly string[], on: Day): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('child_worker')
    .set({ to_day: toIsoDate(on) })
    .where('id', 'in', ids)
    .execute()
}

async function record(
  trx: Trx,
  { childId, actor, version }: WorkersChange,
  { action, steps }: { readonly action: string; readonly steps: number },
): Promise<void> {
  await recordAudit(trx, {
    actor,
    action,
    recordType: 'child-worker',
    recordId: childId,
    versionBefore: version === 0 ? null : version,
    versionAfter: version + steps,
    childId,
  })
}
