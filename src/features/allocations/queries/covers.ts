import { sql } from 'kysely'
import { type Day, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { OfficerCover } from '../officer-cover.ts'

const covers = (db: Db) =>
  db
    .selectFrom('officer_cover as stand')
    .innerJoin('person', 'person.id', 'stand.cover_id')
    .select([
      'stand.id',
      'stand.child_id',
      'stand.from_day',
      'stand.returns_on',
      'stand.version',
      'person.name',
    ])
    .select('person.id as person_id')
    // Taken back: it never began.
    .whereRef('stand.returns_on', '>', 'stand.from_day')

type Found = Awaited<ReturnType<ReturnType<typeof covers>['execute']>>[number]

const toCover = (row: Found): OfficerCover => ({
  id: row.id,
  childId: row.child_id,
  officer: { id: row.person_id, name: row.name },
  from: isoDay(row.from_day),
  returnsOn: isoDay(row.returns_on),
  version: row.version,
})

/** Who stood, stands or will stand in with a child, in order. */
export async function listCoversOf(db: Db, childId: string): Promise<readonly OfficerCover[]> {
  const rows = await covers(db).where('stand.child_id', '=', childId).orderBy('stand.from_day').execute()
  return rows.map(toCover)
}

/** Who stands in with each of these children today; children with nobody are left out. */
export async function findCoverOf(
  db: Db,
  childIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, OfficerCover>> {
  const rows = await covers(db)
    .where(sql<boolean>`stand.child_id = any(${[...childIds]}::text[])`)
    .where('stand.from_day', '<=', toIsoDate(today))
    .where('stand.returns_on', '>', toIsoDate(today))
    .execute()
  return new Map(rows.map((row) => [row.child_id, toCover(row)]))
}
