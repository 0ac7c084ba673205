import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { OfficerHere, TeamLink } from '../available-officer.ts'

type Found = {
  readonly id: string
  readonly name: string
  readonly left_on: IsoDate | null
  readonly children: number
  readonly covering: number
  readonly full_time: number
  readonly teams: readonly TeamLink[] | null
  readonly is_away: boolean
  readonly away_until: IsoDate | null
  readonly cover: string | null
}

/** Everybody who holds an IRO's post on a day, by family name. Their manager is not offered. */
export async function listAvailableOfficers(db: Db, today: Day): Promise<readonly OfficerHere[]> {
  const on = toIsoDate(today)
  const { rows } = await sql<Found>`
    select person.id, person.name, person.left_on,
      (select count(*)::int from allocation join child on child.id = allocation.child_id
        where allocation.officer_id = person.id and allocation.to_day is null and child.in_care_to is null) as children,
      (select count(*)::int from officer_cover stand where stand.cover_id = person.id
        and stand.from_day <= ${on}::date and stand.returns_on > ${on}::date) as covering,
      held.full_time::float8 as full_time,
      (select json_agg(json_build_object('id', team.id, 'name', team.name, 'km', link.km) order by team.name)
        from officer_team link join team on team.id = link.team_id
        where link.officer_id = person.id and link.from_day <= ${on}::date
          and (link.to_day is null or link.to_day > ${on}::date)) as teams,
      away.person_id is not null as is_away, away.to_day as away_until, cover.name as cover
    from person
    join lateral (
      select sum(full_time_equivalent) as full_time from post
      where post.person_id = person.id and post.kind = 'iro'
        and post.from_day <= ${on}::date and (post.to_day is null or post.to_day > ${on}::date)) held on held.full_time is not null
    left join lateral (
      select person_id, to_day, cover_id from absence
      where absence.person_id = person.id and from_day <= ${on}::date and (to_day is null or to_day > ${on}::date)
      order by to_day desc nulls first limit 1) away on true
    left join person cover on cover.id = away.cover_id
    order by person.sort_name, person.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    leftOn: row.left_on === null ? null : isoDay(row.left_on),
    children: row.children,
    covering: row.covering,
    fullTimeEquivalent: row.full_time,
    teams: row.teams ?? [],
    away: row.is_away
      ? { until: row.away_until === null ? null : isoDay(row.away_until), cover: row.cover }
      : null,
  }))
}
