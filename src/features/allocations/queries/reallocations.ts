import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { REALLOCATION_REASONS, type ReallocatedChild, type Reallocation } from '../reallocation.ts'

/** One move of many children with every child of it, in order of name; null where there is none. */
export async function findReallocation(db: Db, id: string): Promise<Reallocation | null> {
  const row = await db
    .selectFrom('reallocation')
    .innerJoin('person', 'person.id', 'reallocation.from_officer_id')
    .innerJoin('account', 'account.id', 'reallocation.decided_by')
    .selectAll('reallocation')
    .select(['person.name', 'account.display_name'])
    .where('reallocation.id', '=', id)
    .executeTakeFirst()
  const why = REALLOCATION_REASONS.find((one) => one === row?.why)
  if (row === undefined || why === undefined) return null
  return {
    id,
    from: { id: row.from_officer_id, name: row.name },
    day: isoDay(row.from_day),
    why,
    decidedOn: isoDay(row.decided_on),
    decidedBy: row.display_name,
    decidedAt: row.decided_at,
    children: await listReallocated(db, id),
  }
}

async function listReallocated(db: Db, id: string): Promise<readonly ReallocatedChild[]> {
  const rows = await db
    .selectFrom('reallocated_child as moved')
    .innerJoin('person', 'person.id', 'moved.officer_id')
    .innerJoin('child', 'child.id', 'moved.child_id')
    .selectAll('moved')
    .select('person.name')
    .where('reallocation_id', '=', id)
    .orderBy('child.sort_name')
    .orderBy('child.id')
    .execute()
  return rows.map((row) => ({
    childId: row.child_id,
    officer: { id: row.officer_id, name: row.name },
    heldFrom: isoDay(row.held_from),
    decision: row.decision,
    refused: row.refused,
    undone: row.undone,
    leftBecause: row.left_because,
  }))
}

/** Whether one form has been sent and saved already. */
export async function isReallocated(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('reallocation').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Moves of an officer's children at once, the newest first. */
export async function listReallocationsOf(db: Db, officerId: string) {
  const rows = await db
    .selectFrom('reallocation')
    .select(['id', 'from_day', 'decided_at'])
    .where('from_officer_id', '=', officerId)
    .orderBy('decided_at', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, day: isoDay(row.from_day) }))
}
