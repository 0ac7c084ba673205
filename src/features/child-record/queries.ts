import { sql } from 'kysely'
import { type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import type { Db, Row } from '../../platform/db/index.ts'
import type { Reach } from '../../platform/web/route.ts'
import { type Child, displayName, toChild, withinReach } from '../children/index.ts'
import { type Decision, type DecisionJson, readDecision } from '../decisions/index.ts'
import type { ReviewPolicy } from '../../law/looked-after-reviews/index.ts'
import { type Review, toKeptPolicy, toReview } from '../reviews/index.ts'
import type { Around, MergedRecord } from './around.ts'

type FoundRow = Row<'child'> & {
  reviews: readonly Row<'review'>[] | null
  decisions: readonly DecisionJson[] | null
  holidays: readonly Row<'one_off_holiday'>[] | null
  merged: MergedRecord[] | null
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

/** What a page of a child's record is made of. */
export type FoundRecord = {
  readonly child: Child
  /** In order of first part. */
  readonly reviews: readonly Review[]
  /** Those of the latest review first. */
  readonly decisions: readonly Decision[]
  readonly policy: ReviewPolicy
  readonly around: Omit<Around, 'emergencyEnd'>
}

/**
 * A child with the reviews, the decisions and who stands around them, in one question: the page is opened all day long.
 * Brothers and sisters within reach only. Null where there is no such child.
 */
export async function findRecord(db: Db, id: string, reach: Reach): Promise<FoundRecord | null> {
  const { rows } = await sql<FoundRow>`select about.*,
    (select json_agg(review order by first_part) from (select distinct on (first_part) * from review
      where review.child_id in (
        select ${id}::text union all select id from child where merged_into = ${id})
      order by first_part, (review.child_id = ${id}) desc) review) as reviews,
    (select json_agg(json_build_object('id', child.id, 'identifier', child.identifier,
        'contacts', (select count(*) from contact_entry where child_id = child.id and not withdrawn),
        'papers', (select count(*) from paper where child_id = child.id),
        'decisions', (select count(*) from decision where child_id = child.id),
        'challenges', (select count(*) from dispute_child where child_id = child.id)) order by child.identifier)
      from child where child.merged_into = ${id}) as merged,
    (select json_agg(decision order by made_on desc, review_id, number) from decision
      where decision.child_id = ${id}) as decisions,
    (select json_agg(holiday order by on_day) from one_off_holiday holiday) as holidays,
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
      where child.sibling_group = about.sibling_group and child.id <> about.id
        and ${withinReach(reach)}) as siblings
    from child about where about.id = ${id}`.execute(db)
  const [found] = rows
  if (found === undefined) return null
  return {
    child: toChild(found),
    reviews: (found.reviews ?? []).map(toReview),
    decisions: (found.decisions ?? []).map(readDecision),
    policy: toKeptPolicy(found.holidays ?? []),
    around: toAround(found),
  }
}

function toAround(found: FoundRow): Omit<Around, 'emergencyEnd'> {
  return {
    merged: found.merged ?? [],
    team: found.team ?? null,
    worker: found.worker ?? null,
    cover:
      found.cover === null ? null : { name: found.cover.name, returnsOn: isoDay(found.cover.returns_on) },
    officers: (found.officers ?? []).map((row) => ({
      id: row.id,
      name: row.name,
      from: isoDay(row.from_day),
      to: row.to_day === null ? null : isoDay(row.to_day),
    })),
    brothersAndSisters: (found.siblings ?? []).map((row) => ({
      id: row.id,
      name: displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier),
      born: row.born === null ? null : isoDay(row.born),
      officer: row.officer,
    })),
  }
}
