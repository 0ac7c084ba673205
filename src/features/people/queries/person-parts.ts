import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Absence } from '../absence.ts'
import type { Line } from '../line-management.ts'
import type { Named, Post } from '../post.ts'
import { toContract } from '../post-terms.ts'

/** Which people, by id; null is everybody. */
export type Whose = readonly string[] | null

/** A day of the database. */
export const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))
/** The two days of a row, as a span. */
export const spanOf = (row: { from_day: IsoDate; to_day: IsoDate | null }) => ({
  from: isoDay(row.from_day),
  to: dayOrNull(row.to_day),
})
const named = (id: string | null, name: string | null): Named | null =>
  id === null || name === null ? null : { id, name }

/** The posts of people, the latest first. */
export async function listPosts(db: Db, whose: Whose): Promise<readonly (Post & { personId: string })[]> {
  const rows = await db
    .selectFrom('post')
    .leftJoin('team', 'team.id', 'post.team_id')
    .selectAll('post')
    .select('team.name as team_name')
    .$if(whose !== null, (query) =>
      query.where(sql<boolean>`post.person_id = any(${[...(whose ?? [])]}::text[])`),
    )
    .orderBy('from_day', 'desc')
    .orderBy('post.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    team: named(row.team_id, row.team_name),
    controlsResources: row.controls_resources,
    fullTimeEquivalent: Number(row.full_time_equivalent),
    terms: {
      contract: toContract(row.contract),
      ownLimit: row.own_limit,
      limitBecause: row.own_limit_because,
      probationTo: dayOrNull(row.probation_to),
      establishedId: row.established_id,
    },
    ...spanOf(row),
  }))
}

const linesOf = (db: Db) =>
  db
    .selectFrom('line_management as line')
    .innerJoin('person', 'person.id', 'line.person_id')
    .innerJoin('person as manager', 'manager.id', 'line.manager_id')
    .selectAll('line')
    .select(['person.name as person_name', 'manager.name as manager_name'])

/** Who manages these people, or is managed by them, the latest first. */
export async function listLines(db: Db, whose: Whose): Promise<readonly Line[]> {
  const rows = await linesOf(db)
    .$if(whose !== null, (query) => {
      const ids = sql`any(${[...(whose ?? [])]}::text[])`
      return query.where(sql<boolean>`(line.person_id = ${ids} or line.manager_id = ${ids})`)
    })
    .orderBy('line.from_day', 'desc')
    .orderBy('person.sort_name')
    .orderBy('line.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.person_id, name: row.person_name },
    manager: { id: row.manager_id, name: row.manager_name },
    ...spanOf(row),
  }))
}

/** When these people are away, or stand in for somebody, the latest first. */
export async function listAbsences(db: Db, whose: Whose): Promise<readonly Absence[]> {
  const rows = await db
    .selectFrom('absence')
    .innerJoin('person', 'person.id', 'absence.person_id')
    .leftJoin('person as cover', 'cover.id', 'absence.cover_id')
    .selectAll('absence')
    .select(['person.name as person_name', 'cover.name as cover_name'])
    .$if(whose !== null, (query) => {
      const ids = sql`any(${[...(whose ?? [])]}::text[])`
      return query.where(sql<boolean>`(absence.person_id = ${ids} or absence.cover_id = ${ids})`)
    })
    .orderBy('absence.from_day', 'desc')
    .orderBy('absence.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    person: { id: row.person_id, name: row.person_name },
    cover: named(row.cover_id, row.cover_name),
    ...spanOf(row),
  }))
}

/** Whether a span of `table` holds the day. */
export function isNow(table: string, today: Day) {
  const day = sql`${toIsoDate(today)}::date`
  const from = sql.ref(`${table}.from_day`)
  const to = sql.ref(`${table}.to_day`)
  return sql<boolean>`(${from} <= ${day} and (${to} is null or ${to} > ${day}))`
}
