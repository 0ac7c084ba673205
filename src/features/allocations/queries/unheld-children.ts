import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { displayName, withinReach } from '../../children/index.ts'

/** A child in care whom nobody holds. */
export type UnheldChild = {
  readonly child: { readonly id: string; readonly identifier: string; readonly name: string }
  readonly start: Day
  readonly team: string | null
  /** Who held the child last in this time in care, and until when; null where nobody has. */
  readonly before: { readonly name: string; readonly until: Day } | null
}

type Found = {
  readonly id: string
  readonly identifier: string
  readonly given_name: string | null
  readonly family_name: string | null
  readonly in_care_from: IsoDate
  readonly team_name: string | null
  readonly before: string | null
  readonly until: IsoDate | null
}

/** Every child under 18 and within reach who is in care and has no officer, whoever waits longest first. */
export async function listUnheld(db: Db, reach: Reach): Promise<readonly UnheldChild[]> {
  const { rows } = await sql<Found>`
    select child.id, child.identifier, child.given_name, child.family_name, child.in_care_from,
      team.name as team_name, last.name as before, last.to_day as until
    from child
    left join child_team on child_team.child_id = child.id and child_team.to_day is null
    left join team on team.id = child_team.team_id
    left join lateral (
      select person.name, allocation.to_day from allocation join person on person.id = allocation.officer_id
      where allocation.child_id = child.id and allocation.to_day > child.in_care_from
      order by allocation.from_day desc limit 1) last on true
    where child.in_care_from is not null and child.in_care_to is null
      and (child.adult_on is null or child.adult_on > ${toIsoDate(reach.today)}::date)
      and not exists (select from allocation where allocation.child_id = child.id and allocation.to_day is null)
      and ${withinReach(reach)}
    order by child.in_care_from, child.sort_name, child.id`.execute(db)
  return rows.map((row) => ({
    child: {
      id: row.id,
      identifier: row.identifier,
      name: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
    },
    start: isoDay(row.in_care_from),
    team: row.team_name,
    before: row.before === null || row.until === null ? null : { name: row.before, until: isoDay(row.until) },
  }))
}
