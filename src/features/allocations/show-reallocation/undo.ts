import type { Day } from '../../../kit/dates/index.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { latestPeriod, listChildrenById, listIdsWithin, lockChildren } from '../../children/index.ts'
import { listCaseFacts } from '../queries/case-facts.ts'
import { listWorkingPeople } from '../queries/child-workers.ts'
import { countDecisions } from '../queries/decision-counts.ts'
import { findReallocation } from '../queries/reallocations.ts'
import { listHeldBy } from '../queries/share-facts.ts'
import { findStaff } from '../queries/staff.ts'
import { type ReallocatedChild, type Reallocation, stands } from '../reallocation.ts'
import { decideUndo, type UndoFacts } from '../reallocation-undo.ts'
import { saveReturn } from '../store/decisions.ts'
import { saveUndone, type Undone } from '../store/reallocations.ts'

export type UndoingBy = {
  readonly actor: string
  readonly now: Date
  readonly today: Day
  readonly reach: Reach
}

/** Gives every child back whom nothing newer concerns; the rest stay, with why on record. Sent twice, it does nothing twice. */
export async function undoReallocation(db: Db, id: string, by: UndoingBy): Promise<void> {
  await transaction(db, async (trx) => {
    const before = await findReallocation(trx, id)
    const ids = before?.children.map(({ childId }) => childId) ?? []
    await lockChildren(trx, ids)
    // What another undo did meanwhile is read once the children are ours.
    const reallocation = await findReallocation(trx, id)
    if (reallocation === null) return
    const standing = reallocation.children.filter(stands)
    const undone: Undone[] = []
    const facts = await loadUndoFacts(trx, reallocation, by)
    for (const child of standing) undone.push(await undoOne(trx, child, { reallocation, by, facts }))
    const isNew = ({ childId, undone: number, leftBecause }: Undone) =>
      number !== null || standing.find((one) => one.childId === childId)?.leftBecause !== leftBecause
    const news = undone.filter(isNew)
    if (news.length > 0) await saveUndone(trx, { id, actor: by.actor }, news)
  })
}

type Loaded = (child: ReallocatedChild) => UndoFacts | null

type Undo = { readonly reallocation: Reallocation; readonly by: UndoingBy; readonly facts: Loaded }

async function undoOne(
  trx: Trx,
  child: ReallocatedChild,
  { reallocation, by, facts }: Undo,
): Promise<Undone> {
  const { childId } = child
  const known = facts(child)
  if (known === null)
    return { childId, undone: null, leftBecause: 'Somebody who may open the record must undo it' }
  const decided = decideUndo(known)
  if (!decided.ok) return { childId, undone: null, leftBecause: decided.failure }
  const deciding = { childId, version: known.version, actor: by.actor, at: by.now }
  await saveReturn(trx, deciding, { officerId: reallocation.from.id, undoing: decided.value })
  return { childId, undone: known.version + 1, leftBecause: null }
}

async function loadUndoFacts(
  trx: Trx,
  reallocation: Reallocation,
  { today, reach }: UndoingBy,
): Promise<Loaded> {
  const ids = reallocation.children.map(({ childId }) => childId)
  const [within, children, held, versions, people, staff, cases] = await Promise.all([
    listIdsWithin(trx, ids, reach),
    listChildrenById(trx, ids),
    listHeldBy(trx, ids),
    countDecisions(trx, ids),
    listWorkingPeople(trx),
    findStaff(trx),
    listCaseFacts(trx, ids),
  ])
  const before = people.find(({ id }) => id === reallocation.from.id)
  return (child) => {
    const { childId } = child
    const found = children.find(({ id }) => id === childId)
    const facts = cases.get(childId)
    if (!within.has(childId) || found === undefined || facts === undefined || before === undefined)
      return null
    const version = versions.get(childId) ?? 0
    const care = latestPeriod(found.care)
    return { reallocation, child, before, held: held.get(childId) ?? [], version, care, staff, facts, today }
  }
}
