import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach, ReachThrough } from '../../../platform/web/reach.ts'

/**
 * Whether the `child` of a query is within somebody's reach: the one condition of every list and every page, so that
 * what is listed can be opened and what is not listed is not there.
 */
export function withinReach(reach: Reach): RawBuilder<boolean> {
  const { accountId, at, through } = reach
  const open = sql`(not (child.restricted or child.adopted)
    or exists (select from named_reader reader
      where reader.child_id = child.id and reader.account_id = ${accountId} and reader.ended_at is null)
    or exists (select from emergency_opening opening
      where opening.child_id = child.id and opening.account_id = ${accountId} and opening.until > ${at}))`
  return through === null ? sql<boolean>`${open}` : sql<boolean>`(${open} and ${isStoodTo(through, reach)})`
}

// An emergency opens a record to somebody who stands in no relation to the child, too.
function isStoodTo({ people, teams, invited, unheld }: ReachThrough, { accountId, at }: Reach) {
  return sql`(
    child.id in (select child_id from allocation where to_day is null and officer_id = any(${[...people]}::text[]))
    or child.id in (select child_id from child_team where to_day is null and team_id = any(${[...teams]}::text[]))
    or child.id in (select child_id from child_worker
      where to_day is null and does <> 'invited' and person_id = any(${[...people]}::text[]))
    or child.id in (select child_id from child_worker
      where to_day is null and does = 'invited' and person_id = ${invited})
    or child.id in (select child_id from emergency_opening
      where account_id = ${accountId} and until > ${at})
    or (${unheld === 'reached'}::boolean
      and child.id not in (select child_id from allocation where to_day is null)))`
}

/** Ids of the children outside somebody's reach: counted in figures, and not named in their lists. */
export async function listIdsOutsideReach(db: Db, reach: Reach): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from child where not ${withinReach(reach)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Whether a child is within somebody's reach, outside it, or nobody at all. */
export async function findStanding(
  db: Db,
  childId: string,
  reach: Reach,
): Promise<'within' | 'outside' | 'absent'> {
  const { rows } = await sql<{ within: boolean }>`
    select ${withinReach(reach)} as within from child where id = ${childId}`.execute(db)
  const [found] = rows
  if (found === undefined) return 'absent'
  return found.within ? 'within' : 'outside'
}
