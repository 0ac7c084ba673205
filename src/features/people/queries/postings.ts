import { sql } from 'kysely'
import { isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { toContract } from '../post-terms.ts'
import type { Posting } from '../posting.ts'
import { dayOrNull, spanOf } from './person-parts.ts'

/**
 * All posts that anybody was ever in, each stretch of the same hours and terms on its own, by person (last name) and day.
 * What was taken back as a mistake is left out.
 */
export async function listPostings(db: Db): Promise<readonly Posting[]> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .selectAll('post')
    .select(['person.name', 'person.left_on'])
    .where(sql<boolean>`post.to_day is distinct from post.from_day`)
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .orderBy('post.from_day')
    .orderBy('post.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name,
    kind: row.kind,
    teamId: row.team_id,
    fullTimeEquivalent: Number(row.full_time_equivalent),
    contract: toContract(row.contract),
    ownLimit: row.own_limit,
    limitBecause: row.own_limit_because,
    probationTo: dayOrNull(row.probation_to),
    establishedId: row.established_id,
    personLeftOn: row.left_on === null ? null : isoDay(row.left_on),
    ...spanOf(row),
  }))
}
