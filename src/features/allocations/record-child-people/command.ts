import type { Day } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { findChild, lockChildren } from '../../children/index.ts'
import { type ChildWorker, decideAdded, decideEnded, type WorkerAdded } from '../child-worker.ts'
import { listChildWorkers, listWorkingPeople } from '../queries/child-workers.ts'
import type { Refused } from '../refused.ts'
import { endChildWorker, saveChildWorker, type WorkersChange } from '../store/child-workers.ts'
import type { AddAsked, EndAsked } from './form.ts'

export type Recording = {
  readonly childId: string
  /** What {@link versionOf} gave when the form was drawn. */
  readonly seen: number
  readonly actor: string
  readonly today: Day
}

/** Rows are only added and ended, so what was added and what was ended, counted, grows with every change. */
export function versionOf(workers: readonly ChildWorker[]): number {
  return workers.length + workers.filter(({ to }) => to !== null).length
}

/** Records that somebody works with a child from a day; or says why not. */
export async function addChildPerson(
  db: Db,
  recording: Recording,
  { personId, does, from }: AddAsked,
): Promise<Result<WorkerAdded, Refused>> {
  return await transaction(db, async (trx) => {
    const { workers, change, changed } = await load(trx, recording, 'person')
    if (changed !== null) return fail(changed)
    const person = (await listWorkingPeople(trx)).find(({ id }) => id === personId) ?? null
    const born = (await findChild(trx, recording.childId))?.born ?? null
    const decided = decideAdded({ born, workers, person, today: recording.today }, { does, from })
    if (decided.ok) await saveChildWorker(trx, change, { personId, does, from, ends: decided.value.ends })
    return decided
  })
}

/** Records that somebody works with a child no more; or says why not. */
export async function endChildPerson(
  db: Db,
  recording: Recording,
  { worker, on }: EndAsked,
): Promise<Result<ChildWorker, Refused>> {
  return await transaction(db, async (trx) => {
    const { workers, change, changed } = await load(trx, recording, 'worker')
    if (changed !== null) return fail(changed)
    const decided = decideEnded({ workers, today: recording.today }, { worker, on })
    if (decided.ok) await endChildWorker(trx, change, decided.value.id, on)
    return decided
  })
}

async function load(trx: Trx, { childId, seen, actor }: Recording, field: string) {
  await lockChildren(trx, [childId])
  const workers = await listChildWorkers(trx, childId)
  const version = versionOf(workers)
  const says =
    'Somebody changed this list while you were writing. Yours is not saved. Look at the list, and send it again if it is still right'
  const changed: Refused | null = seen === version ? null : { code: 'changed-first', field, says, cites: [] }
  const change: WorkersChange = { childId, actor, version }
  return { workers, change, changed }
}
