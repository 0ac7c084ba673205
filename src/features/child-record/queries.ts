import { sql } from 'kysely'
import { type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Reach } from '../../platform/web/route.ts'
import { type Child, displayName, withinReach } from '../children/index.ts'
import type { Around } from './around.ts'

type FoundRow = {
  team: string | null
  worker: string | null
  cover: { name: string; returns_on: IsoDate } | null
  officers: { id: string; name: string; from_day: IsoDate; to_day: IsoDate | null }[] | null
  siblings:
    | {
        id: string
        identifier: string
        given_name: string | null
        family_name: string | null
        born: IsoDate | null
        officer: string | null
      }[]
    | null
}

/** Who stands around a child, in one question: the page is opened all day long. Brothers and sisters within reach only. */
export async function findAround(
  db: Db,
  { id, siblingGroup }: Pick<Child, 'id' | 'siblingGroup'>,
  reach: Reach,
): Promise<Omit<Around, 'emergencyEnd'>> {
  const { rows } = await sql<FoundRow>`select
    (select team.name from child_team join team on team.id = child_team.team_id
      where child_team.child_id = ${id} and child_team.to_day is null limit 1) as team,
    (select worker.name from child_worker join person worker on worker.id = child_worker.person_id
      where child_worker.child_id = ${id} and does = 'social-worker' and from_day <= ${toIsoDate(reach.today)}::date
        and (child_worker.to_day is null or child_worker.to_day > ${toIsoDate(reach.today)}::date)
      order by from_day desc limit 1) as worker,
    (select json_build_object('name', stand_in.name, 'returns_on', stand.returns_on)
      from officer_cover stand join person stand_in on stand_in.id = stand.cover_id
      where stand.child_id = ${id} and stand.from_day <= ${toIsoDate(reach.today)}::date
        and stand.returns_on > ${toIsoDate(reach.today)}::date limit 1) as cover,
    (select json_agg(json_build_object('id', officer.id, 'name', officer.name, 'from_day', from_day, 'to_day', to_day)
        order by from_day)
      from allocation join person officer on officer.id = allocation.officer_id where child_id = ${id}) as officers,
    (select json_agg(json_build_object('id', child.id, 'identifier', child.identifier, 'given_name', given_name,
        'family_name', family_name, 'born', born, 'officer', officer.name) order by child.born, child.sort_name)
      from child
      left join allocation on allocation.child_id = child.id and allocation.to_day is null
      left join person officer on officer.id = allocation.officer_id
      where child.sibling_group = ${siblingGroup} and child.id <> ${id}
        and ${withinReach(reach)}) as siblings`.execute(db)
  const found = rows[0]
  return {
    team: found?.team ?? null,
    worker: found?.worker ?? null,
    cover:
      found === undefined || found.cover === null
        ? null
        : { name: found.cover.name, returnsOn: isoDay(found.cover.returns_on) },
    officers: (found?.officers ?? []).map((row) => ({
      id: row.id,
      name: row.name,
      from: isoDay(row.from_day),
      to: row.to_day === null ? null : isoDay(row.to_day),
    })),
    brothersAndSisters: (found?.siblings ?? []).map((row) => ({
      id: row.id,
      name: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
      born: row.born === null ? null : isoDay(row.born),
      officer: row.officer,
    })),
  }
}
