import type { Day } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import {
  displayName,
  latestPeriod,
  listChildrenById,
  listIdsWithin,
  lockChildren,
} from '../../children/index.ts'
import type { Allocation } from '../allocation.ts'
import { decideAllocation, type Held } from '../allocation-choice.ts'
import { listCaseFacts } from '../queries/case-facts.ts'
import { listWorkingPeople } from '../queries/child-workers.ts'
import { countDecisions } from '../queries/decision-counts.ts'
import { isReallocated } from '../queries/reallocations.ts'
import { listHeldBy } from '../queries/share-facts.ts'
import { findStaff } from '../queries/staff.ts'
import type { ReallocatedChild } from '../reallocation.ts'
import type { Refused } from '../refused.ts'
import { saveChoice } from '../store/decisions.ts'
import { saveReallocation } from '../store/reallocations.ts'
import type { MoveAsked, MoveRow } from './form.ts'

export type MovingBy = {
  readonly actor: string
  readonly now: Date
  readonly today: Day
  readonly reach: Reach
}

/** One child, and whether they may go. */
export type DecidedMove = {
  readonly row: MoveRow
  readonly name: string
  readonly officer: { readonly id: string; readonly name: string }
  readonly heldFrom: Day
  readonly version: number
  readonly result: Result<Allocation, Refused>
}

/** What would be done of each child, of those within reach; nothing is saved. */
export async function decideMoves(
  db: Db,
  asked: MoveAsked,
  { today, reach }: Pick<MovingBy, 'today' | 'reach'>,
): Promise<readonly DecidedMove[]> {
  const ids = asked.rows.map(({ childId }) => childId)
  const [within, children, held, versions, people, staff, cases] = await Promise.all([
    listIdsWithin(db, ids, reach),
    listChildrenById(db, ids),
    listHeldBy(db, ids),
    countDecisions(db, ids),
    listWorkingPeople(db),
    findStaff(db),
    listCaseFacts(db, ids),
  ])
  const byId = new Map(children.map((child) => [child.id, child]))
  const { registered, experienced, from } = asked
  return asked.rows.flatMap((row) => {
    const { childId } = row
    const before = held.get(childId) ?? []
    const officer = people.find(({ id }) => id === row.officerId) ?? null
    const [child, facts] = [byId.get(childId), cases.get(childId)]
    if (!within.has(childId) || officer === null || child === undefined || facts === undefined) return []
    const version = versions.get(childId) ?? 0
    const known = { childId, care: latestPeriod(child.care), held: before, officer, staff, facts, today }
    const handover = row.note === '' ? asked.handover : row.note
    const changed = refuseChanged(before, { version, asked, seen: row.seen })
    return [
      {
        row,
        name: displayName(child, child.identifier),
        officer,
        version,
        heldFrom: before.findLast(({ to }) => to === null)?.from ?? from,
        result:
          changed === null
            ? decideAllocation(known, { from, registered, experienced, handover })
            : fail(changed),
      },
    ]
  })
}

type Seen = { readonly version: number; readonly seen: number; readonly asked: MoveAsked }

function refuseChanged(held: readonly Held[], { version, seen, asked }: Seen): Refused | null {
  const holder = held.findLast(({ to }) => to === null)?.officer
  if (holder?.id === asked.fromOfficerId && version === seen) return null
  const now = holder === undefined ? 'nobody holds the child' : `${holder.name} holds the child`
  const says = `Somebody decided of this child after the page was drawn: now ${now}`
  return { code: 'changed-first', field: 'children', says, cites: [] }
}

/** `again`: the same form was sent before, and nothing is done twice; `none`: not one child may go. */
export type MovedAll =
  | { readonly kind: 'done' | 'again' }
  | { readonly kind: 'none'; readonly decided: readonly DecidedMove[] }

/** Gives every child who may go to the next officer, in one transaction; the rest stay and are said. */
export async function reallocateChildren(db: Db, asked: MoveAsked, by: MovingBy): Promise<MovedAll> {
  return await transaction(db, async (trx) => {
    await lockChildren(
      trx,
      asked.rows.map(({ childId }) => childId),
    )
    if (await isReallocated(trx, asked.id)) return { kind: 'again' }
    const decided = await decideMoves(trx, asked, by)
    if (!decided.some(({ result }) => result.ok)) return { kind: 'none', decided }
    const children: ReallocatedChild[] = []
    for (const one of decided) children.push(await saveMove(trx, one, asked, by))
    const { id, fromOfficerId, from: day, why } = asked
    const { actor, now: decidedAt, today: decidedOn } = by
    await saveReallocation(trx, { id, fromOfficerId, day, why, decidedOn, decidedAt, actor, children })
    return { kind: 'done' }
  })
}

async function saveMove(
  trx: Trx,
  { row, officer, heldFrom, version, result }: DecidedMove,
  { registered, experienced, handover }: MoveAsked,
  { actor, now }: MovingBy,
): Promise<ReallocatedChild> {
  const { childId, note } = row
  const whole = { childId, officer, heldFrom, undone: null, leftBecause: null }
  if (!result.ok) return { ...whole, decision: null, refused: result.failure.says }
  const deciding = { childId, version, actor, at: now }
  const choice = {
    allocation: result.value,
    registered,
    experienced,
    handover: note === '' ? handover : note,
  }
  await saveChoice(trx, deciding, choice)
  return { ...whole, decision: version + 1, refused: null }
}
