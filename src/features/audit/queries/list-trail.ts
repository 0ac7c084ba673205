import { type RawBuilder, sql } from 'kysely'
import { toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/reach.ts'
import { displayName, withinReach } from '../../children/index.ts'
import type { TrailEntry } from '../trail-entry.ts'
import { ACCOUNT_RECORDS, type TrailFilter, type TrailScope } from '../trail-filter.ts'

/** No more than so many are counted and turned over; a narrower filter shows the rest. */
export const MOST_COUNTED = 10_000

export type TrailAsked = {
  readonly scope: TrailScope
  readonly filter: TrailFilter
  /** Which children the reader may know of. Others are withheld, and not found by their number. */
  readonly reach: Reach
}

export type TrailPage = {
  readonly entries: readonly TrailEntry[]
  /** At most one more than {@link MOST_COUNTED}. */
  readonly total: number
}

/** What was done, the newest first. */
export async function listTrail(
  db: Db,
  asked: TrailAsked,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<TrailPage> {
  const { rows } = await sql<TrailRow>`
    select entry.id, entry.at, entry.actor, doer.display_name as "actorName", entry.action,
      entry.record_type as "recordType", entry.record_id as "recordId", whose.display_name as "accountName",
      entry.child_id as "childId", child.identifier, child.given_name as "givenName",
      child.family_name as "familyName", entry.version_before as "versionBefore",
      entry.version_after as "versionAfter", entry.came_from as "cameFrom"
    from audit_entry as entry
    left join account as doer on doer.id = entry.actor
    left join account as whose on entry.record_type = 'account' and whose.id = entry.record_id
    left join child on child.id = entry.child_id and ${withinReach(asked.reach)}
    where ${isAskedFor(asked)}
    order by entry.at desc, entry.id desc limit ${size} offset ${from}`.execute(db)
  const counted = await sql<{ total: number }>`
    select count(*) as total from (
      select from audit_entry as entry where ${isAskedFor(asked)} limit ${MOST_COUNTED + 1}
    ) as found`.execute(db)
  return { entries: rows.map(toEntry), total: counted.rows[0]?.total ?? 0 }
}

type TrailRow = Omit<TrailEntry, 'child' | 'recordId'> & {
  readonly recordId: string
  readonly childId: string | null
  readonly identifier: string | null
  readonly givenName: string | null
  readonly familyName: string | null
}

function toEntry({ childId, identifier, givenName, familyName, recordId, ...row }: TrailRow): TrailEntry {
  if (childId === null) return { ...row, recordId, child: null }
  if (identifier === null) return { ...row, recordId: null, child: 'withheld' }
  const name = displayName({ givenName, familyName }, identifier)
  return { ...row, recordId, child: { id: childId, identifier, name } }
}

function isAskedFor({ scope, filter, reach }: TrailAsked): RawBuilder<boolean> {
  const { actor, action, from, to, record } = filter
  const conditions = [
    ...inScope(scope),
    ...(actor === null ? [] : [sql`entry.actor = ${actor}`]),
    ...(action === null ? [] : [sql`entry.action = ${action}`]),
    ...(from === null
      ? []
      : [sql`entry.at >= ${toIsoDate(from)}::date::timestamp at time zone 'Europe/London'`]),
    ...(to === null
      ? []
      : [sql`entry.at < (${toIsoDate(to)}::date + 1)::timestamp at time zone 'Europe/London'`]),
    ...(record === null ? [] : [isOfRecord(record, reach)]),
  ]
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}

function inScope(scope: TrailScope): readonly RawBuilder<unknown>[] {
  switch (scope.kind) {
    case 'everything':
      return []
    case 'accounts':
      return [sql`entry.child_id is null and entry.record_type = any(${[...ACCOUNT_RECORDS]}::text[])`]
    case 'own':
      return [
        sql`(entry.actor = ${scope.accountId}
          or (entry.record_type = 'account' and entry.record_id = ${scope.accountId}))`,
      ]
    default:
      return scope satisfies never
  }
}

// A child out of reach is found neither by its number nor by a record of its.
function isOfRecord(record: string, reach: Reach): RawBuilder<unknown> {
  return sql`(
    (entry.record_id = ${record} and (entry.child_id is null
      or entry.child_id in (select child.id from child where ${withinReach(reach)})))
    or entry.child_id in (
      select child.id from child where (child.id = ${record} or child.identifier = ${record}) and ${withinReach(reach)}))`
}

/** Everybody who has an account, by name, to choose from. */
export async function listPeople(db: Db): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return await db
    .selectFrom('account')
    .select(['id', 'display_name as name'])
    .orderBy('display_name')
    .orderBy('id')
    .execute()
}
