import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/** A team an officer is linked to, and how far they work from it; null where nobody has said. */
export type TeamLink = { readonly id: string; readonly name: string; readonly km: number | null }

/** Somebody who could hold a child: they hold an IRO's post today. */
export type AvailableOfficer = {
  readonly id: string
  readonly name: string
  readonly leftOn: Day | null
  /** Children in care whom they hold now. */
  readonly children: number
  /** Children they stand in with today. */
  readonly covering: number
  /** How much of a full week their posts as IRO are, together. */
  readonly fullTimeEquivalent: number
  readonly teams: readonly TeamLink[]
  /** Where they are away today: until when, and who stands in. Why is nobody's business here. */
  readonly away: { readonly until: Day | null; readonly cover: string | null } | null
}

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

/** Everybody who holds an IRO's post today, by family name. Their manager is not offered. */
export async function listAvailableOfficers(db: Db, today: Day): Promise<readonly AvailableOfficer[]> {
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
