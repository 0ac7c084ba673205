import { sql } from 'kysely'
import { type Day, type IsoDate, isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/reach.ts'
import { withinReach } from '../../children/index.ts'
import { seenDays } from '../../contact/index.ts'
import type { ListedChild } from '../listed-child.ts'
import { CHILD_SHOWN, type ChildRow, isInCare, JOIN_OFFICER, toListedChild } from './listed-children.ts'

export type NotSeen = {
  readonly child: ListedChild
  /** Null: nobody recorded that the child was ever seen. */
  readonly lastSeen: { readonly on: Day; readonly days: number } | null
}

/**
 * Children in care within reach who were last seen more than so many days ago, the longest ago first; those of whom
 * nobody recorded it stand apart, with `lastSeen` null, at the end.
 */
export async function listLastSeenOver(
  db: Db,
  reach: Reach,
  today: Day,
  days: number,
): Promise<readonly NotSeen[]> {
  const { rows } = await sql<ChildRow & { seen_on: IsoDate | null }>`
    select ${CHILD_SHOWN}, seen.on_day as seen_on
    from child ${JOIN_OFFICER}
    left join (select child_id, max(on_day) as on_day from ${seenDays(today)} day group by child_id) seen
      on seen.child_id = child.id
    where ${isInCare(today)} and ${withinReach(reach)}
      and (seen.on_day is null or seen.on_day < ${toIsoDate(today)}::date - ${days}::integer)
    order by seen.on_day nulls last, child.sort_name, child.id`.execute(db)
  return rows.map((row) => ({
    child: toListedChild(row),
    lastSeen: row.seen_on === null ? null : { on: isoDay(row.seen_on), days: today - isoDay(row.seen_on) },
  }))
}
