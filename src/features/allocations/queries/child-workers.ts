import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { CHILD_PARTS, type ChildWorker } from '../child-worker.ts'

/** Who works or worked with a child, in order of their first day. */
export async function listChildWorkers(db: Db, childId: string): Promise<readonly ChildWorker[]> {
  const rows = await db
    .selectFrom('child_worker')
    .innerJoin('person', 'person.id', 'child_worker.person_id')
    .select(['child_worker.id', 'person_id', 'person.name', 'does', 'from_day', 'to_day'])
    .where('child_id', '=', childId)
    .orderBy('from_day')
    .orderBy('child_worker.id')
    .execute()
  return rows.flatMap((row) => {
    const does = CHILD_PARTS.find((part) => part === row.does)
    const person = { id: row.person_id, name: row.name }
    const to = row.to_day === null ? null : isoDay(row.to_day)
    return does === undefined ? [] : [{ id: row.id, person, does, from: isoDay(row.from_day), to }]
  })
}

export type WorkingPerson = { readonly id: string; readonly name: string; readonly leftOn: Day | null }

/** Everybody who could work with a child, by family name; those who left as well, for days before they did. */
export async function listWorkingPeople(db: Db): Promise<readonly WorkingPerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'left_on'])
    .orderBy('sort_name')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, left_on }) => ({
    id,
    name,
    leftOn: left_on === null ? null : isoDay(left_on),
  }))
}
