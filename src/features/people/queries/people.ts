import { sql } from 'kysely'
import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { toSortName } from '../officer.ts'
import type { PersonRecord } from '../person.ts'
import type { Named } from '../post.ts'
import { listAbsences, listLines, listPosts } from './person-parts.ts'

/** Somebody with all their history; null where there is nobody of this id. */
export async function findPerson(db: Db, id: string): Promise<PersonRecord | null> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const posts = await listPosts(db, [id])
  const lines = await listLines(db, [id])
  const absences = await listAbsences(db, [id])
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'user_name as userName'])
    .where('person_id', '=', id)
    .orderBy('user_name')
    .execute()
  return {
    id,
    name: row.name,
    email: row.email,
    leftOn: row.left_on === null ? null : isoDay(row.left_on),
    version: row.version,
    posts,
    managers: lines.filter(({ person }) => person.id === id),
    manages: lines.filter(({ manager }) => manager.id === id),
    absences: absences.filter(({ person }) => person.id === id),
    covers: absences.filter(({ cover }) => cover?.id === id),
    accounts,
  }
}

/** Everybody who works here, or will have left only later, by last name: to choose from. */
export async function listPeopleHere(db: Db, today: Day): Promise<readonly Named[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'left_on'])
    .orderBy('sort_name')
    .orderBy('id')
    .execute()
  return rows.filter(({ left_on }) => left_on === null || isoDay(left_on) > today)
}

/** Whether somebody else has this name, written in whatever capitals and accents. */
export async function isNameTaken(db: Db, name: string, exceptId: string | null): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('sort_name', '=', toSortName(name))
    .where(sql<boolean>`id is distinct from ${exceptId}`)
    .executeTakeFirst()
  return row !== undefined
}
