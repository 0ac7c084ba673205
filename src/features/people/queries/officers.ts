import { type Day, isoDay } from '../../kit/dates/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Officer, Team } from './officer.ts'

/** Every officer, those who have left as well, by last name. `today` is the day by which they have left or not. */
export async function listOfficers(db: Db, today: Day): Promise<readonly Officer[]> {
  const rows = await db.selectFrom('officer').selectAll().orderBy('sort_name').orderBy('id').execute()
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
  return await db.selectFrom('team').selectAll().orderBy('name').execute()
}
