import { sql } from 'kysely'
import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Officer, Team } from '../officer.ts'

// Somebody whose posts nobody has written down was named as an officer by a file, so is taken to be one.
const REVIEWS = sql<boolean>`(
  not exists (select from post where post.person_id = officer.id)
  or exists (select from post
    where post.person_id = officer.id and post.kind = 'iro')
  or exists (select from allocation where allocation.officer_id = officer.id))`

/**
 * Everybody who reviews children or has done, those who have left as well, by last name. `today` is the day by which they
 * have left or not.
 */
export async function listOfficers(db: Db, today: Day): Promise<readonly Officer[]> {
  const rows = await db
    .selectFrom('person as officer')
    .selectAll()
    .where(REVIEWS)
    .orderBy('sort_name')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    isHere: row.left_on === null || isoDay(row.left_on) > today,
  }))
}

export async function findOfficer(db: Db, id: string, today: Day): Promise<Officer | null> {
  return (await listOfficers(db, today)).find((officer) => officer.id === id) ?? null
}

/** Every team, by name. */
export async function listTeams(db: Db): Promise<readonly Team[]> {
  return await db.selectFrom('team').select(['id', 'name']).orderBy('name').execute()
}
