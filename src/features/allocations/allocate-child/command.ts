import type { Day } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { findChild, latestPeriod, lockChildren } from '../../children/index.ts'
import type { Allocation } from '../allocation.ts'
import { type ChoiceFacts, decideAllocation, decideEnd } from '../allocation-choice.ts'
import { findCaseFacts } from '../queries/case-facts.ts'
import { listDecisions } from '../queries/decisions.ts'
import { listWorkingPeople } from '../queries/child-workers.ts'
import { findStaff } from '../queries/staff.ts'
import { listAllocationsOf } from '../queries.ts'
import type { Refused } from '../refused.ts'
import { type Deciding, saveChoice, saveEnd } from '../store/decisions.ts'
import type { AllocateAsked, Seen } from './form.ts'

export type Allocating = {
  readonly childId: string
  readonly seen: Seen
  readonly actor: string
  readonly now: Date
  readonly today: Day
}

/** Gives a child an officer from a day; or says why not. */
export async function allocateChild(
  db: Db,
  allocating: Allocating,
  asked: AllocateAsked,
): Promise<Result<Allocation, Refused>> {
  return await transaction(db, async (trx) => {
    const { known, deciding, changed } = await load(trx, allocating)
    if (changed !== null) return fail(changed)
    const people = await listWorkingPeople(trx)
    const officer = people.find(({ id }) => id === asked.officerId) ?? null
    const decided = decideAllocation({ ...known, officer }, asked)
    if (!decided.ok) return decided
    const { registered, experienced, handover } = asked
    await saveChoice(trx, deciding, { allocation: decided.value, registered, experienced, handover })
    return decided
  })
}

/** Ends what is open and leaves the child with nobody; or says why not. */
export async function endChildAllocation(
  db: Db,
  allocating: Allocating,
  on: Day,
): Promise<Result<Day, Refused>> {
  return await transaction(db, async (trx) => {
    const { known, deciding, changed } = await load(trx, allocating)
    if (changed !== null) return fail(changed)
    const decided = decideEnd(known, on)
    if (decided.ok) await saveEnd(trx, deciding, decided.value)
    return decided
  })
}

type Loaded = {
  readonly known: ChoiceFacts
  readonly deciding: Deciding
  /** Where somebody else decided after the form was drawn. */
  readonly changed: Refused | null
}

async function load(trx: Trx, { childId, seen, actor, now, today }: Allocating): Promise<Loaded> {
  await lockChildren(trx, [childId])
  const child = await findChild(trx, childId)
  const held = await listAllocationsOf(trx, childId)
  const decisions = await listDecisions(trx, childId)
  const version = decisions[0]?.number ?? 0
  const holder = held.findLast(({ to }) => to === null)?.officer
  const known = {
    childId,
    care: child === null ? null : latestPeriod(child.care),
    held,
    officer: null,
    staff: await findStaff(trx),
    facts: await findCaseFacts(trx, childId),
    today,
  }
  const isAsSeen = seen.version === version && seen.holder === (holder?.id ?? '')
  const by = decisions[0]?.decidedBy ?? 'Somebody'
  const says = `${by} changed who holds this child while you were choosing: now it is ${holder?.name ?? 'nobody'}. Yours is not saved. Choose again if it is still right`
  const changed: Refused = { code: 'changed-first', field: 'officer', says, cites: [] }
  return { known, deciding: { childId, version, actor, at: now }, changed: isAsSeen ? null : changed }
}
