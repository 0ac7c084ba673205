import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { withinReach } from '../../children/index.ts'

/** What a child has now: the team or officer, and since when. */
export type HasNow = { readonly id: string; readonly since: Day }

/** The team each of these children is in now. */
export async function listTeamsNow(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, HasNow>> {
  const { rows } = await sql<HasRow>`
    select child_id as child, team_id as id, from_day as since from child_team
    where to_day is null and child_id = any(${[...childIds]}::text[]) order by from_day`.execute(db)
  return byChild(rows)
}

/** Who holds each of these children now. */
export async function listOfficersNow(
  db: Db,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, HasNow>> {
  const { rows } = await sql<HasRow>`
    select child_id as child, officer_id as id, from_day as since from allocation
    where to_day is null and child_id = any(${[...childIds]}::text[])`.execute(db)
  return byChild(rows)
}

type HasRow = { child: string; id: string; since: IsoDate }

const byChild = (rows: readonly HasRow[]): ReadonlyMap<string, HasNow> =>
  new Map(rows.map(({ child, id, since }) => [child, { id, since: isoDay(since) }]))

export type TemplateChild = {
  readonly identifier: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly officer: string | null
  readonly team: string | null
  readonly siblingGroup: string | null
  readonly since: string | null
}

/** Children in care who lack a name or an officer, with what is known, in order of number. */
export async function listUnfinishedChildren(db: Db, reach: Reach): Promise<readonly TemplateChild[]> {
  const { rows } = await sql<TemplateChild>`
    select child.identifier, given_name as "givenName", family_name as "familyName", officer.name as officer,
      team.name as team, sibling_group as "siblingGroup", allocation.from_day as since
    from child
    left join allocation on allocation.child_id = child.id and allocation.to_day is null
    left join person officer on officer.id = allocation.officer_id
    left join child_team on child_team.child_id = child.id and child_team.to_day is null
    left join team on team.id = child_team.team_id
    where (family_name is null or officer.id is null) and in_care_from is not null and in_care_to is null
      and ${withinReach(reach)}
    order by child.identifier`.execute(db)
  return rows
}
