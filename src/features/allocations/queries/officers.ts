import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/** Somebody who could hold a child: they hold a reviewing officer's post today or did once. */
export type AvailableOfficer = {
  readonly id: string
  readonly name: string
  readonly leftOn: Day | null
  /** Children in care whom they hold now. */
  readonly children: number
  /** Where they are away today: until when, and who stands in. Why is nobody's business here. */
  readonly away: { readonly until: Day | null; readonly cover: string | null } | null
}

type Found = {
  readonly id: string
  readonly name: string
  readonly left_on: IsoDate | null
  readonly children: number
  readonly is_away: boolean
  readonly away_until: IsoDate | null
  readonly cover: string | null
}

/** Everybody who holds or held a reviewing officer's post, by family name. */
export async function listAvailableOfficers(db: Db, today: Day): Promise<readonly AvailableOfficer[]> {
  const on = toIsoDate(today)
  const { rows } = await sql<Found>`
    select person.id, person.name, person.left_on,
      (select count(*)::int from allocation join child on child.id = allocation.child_id
        where allocation.officer_id = person.id and allocation.to_day is null and child.in_care_to is null) as children,
      away.person_id is not null as is_away, away.to_day as away_until, cover.name as cover
    from person
    left join lateral (
      select person_id, to_day, cover_id from absence
      where absence.person_id = person.id and from_day <= ${on}::date and (to_day is null or to_day > ${on}::date)
      order by to_day desc nulls first limit 1) away on true
    left join person cover on cover.id = away.cover_id
    where exists (select from post where post.person_id = person.id and kind in ('iro', 'iro-manager'))
    order by person.sort_name, person.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    leftOn: row.left_on === null ? null : isoDay(row.left_on),
    children: row.children,
    away: row.is_away
      ? { until: row.away_until === null ? null : isoDay(row.away_until), cover: row.cover }
      : null,
  }))
}
