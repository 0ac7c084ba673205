import { type RawBuilder, sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Relation } from '../../../platform/web/access-row.ts'
import type { ReachThrough } from '../../../platform/web/reach.ts'

export type ReachAsked = {
  readonly personId: string
  /** What somebody may stand to a child as, for the action asked about. */
  readonly relations: readonly Relation[]
  readonly today: Day
}

type Found = { is_here: boolean; people: string[] | null; teams: string[] | null; is_reviewing: boolean }

/** The reach of somebody who is nobody's, or has left. */
export const NOBODY_REACHED: ReachThrough = {
  people: [],
  teams: [],
  invited: null,
  standsIn: null,
  unheld: 'not-reached',
}

const MANAGING_POSTS = sql`('iro-manager', 'team-manager', 'service-manager', 'assistant-director', 'director')`

/**
 * Through whom somebody reaches children today, by posts, teams, line management and cover as they are on that day.
 * Who stands in for a manager manages meanwhile.
 */
export async function findReachThrough(
  db: Db,
  { personId, relations, today }: ReachAsked,
): Promise<ReachThrough> {
  const has = (relation: Relation) => sql`${relations.includes(relation)}::boolean`
  const now = (table: RawBuilder<unknown>) =>
    sql`(${table}.from_day <= ${toIsoDate(today)}::date and (${table}.to_day is null or ${table}.to_day > ${toIsoDate(today)}::date))`
  const { rows } = await sql<Found>`
    with recursive covered as (
      select person_id from absence where cover_id = ${personId} and ${has('covering')} and ${now(sql`absence`)}),
    acting as (select ${personId}::text as person_id union select person_id from covered),
    held as (select post.* from post where ${now(sql`post`)}),
    led as (
      select team_id from held join acting using (person_id)
      where ${has('managing')} and team_id is not null and kind in ${MANAGING_POSTS}
      union
      select team.id from team join led on team.within_team_id = led.team_id),
    managed as (
      select line.person_id from line_management line join acting on acting.person_id = line.manager_id
      where ${has('managing')} and ${now(sql`line`)}
      union
      select line.person_id from line_management line join managed on managed.person_id = line.manager_id
      where ${now(sql`line`)}),
    mine as (
      select team_id from held where person_id = ${personId} and team_id is not null and ${has('same-team')})
    select
      exists (select from person
        where id = ${personId} and (left_on is null or left_on > ${toIsoDate(today)}::date)) as is_here,
      (select array_agg(person_id) from (
        select ${personId}::text as person_id where ${has('allocated')}
        union select person_id from covered
        union select person_id from managed
        union select person_id from held where team_id in (select team_id from led union select team_id from mine)
      ) people) as people,
      (select array_agg(team_id) from (select team_id from led union select team_id from mine) teams) as teams,
      exists (select from mine join team on team.id = mine.team_id where team.kind = 'reviewing') as is_reviewing`.execute(
    db,
  )
  const [found] = rows
  if (found?.is_here !== true) return NOBODY_REACHED
  return {
    people: found.people ?? [],
    teams: found.teams ?? [],
    invited: relations.includes('invited') ? personId : null,
    standsIn: relations.includes('covering') ? personId : null,
    unheld: found.is_reviewing ? 'reached' : 'not-reached',
  }
}
