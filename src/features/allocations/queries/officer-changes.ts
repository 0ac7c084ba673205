import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/**
 * How often these children got another officer from a day up to, not including, a day. The first officer of a time in care
 * is no change, and neither is somebody who stands in. Children without a change are left out.
 */
export async function countOfficerChanges(
  db: Db,
  childIds: readonly string[],
  from: Day,
  to: Day,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ child_id: string; changes: number }>`
    select held.child_id, count(*)::int as changes
    from (
      select child_id, officer_id, from_day,
        lag(officer_id) over before as officer_before, lag(from_day) over before as from_before
      from allocation where child_id = any(${[...childIds]}::text[])
      window before as (partition by child_id order by from_day)) held
    join child on child.id = held.child_id
    where held.officer_before <> held.officer_id
      and held.from_day >= ${toIsoDate(from)}::date and held.from_day < ${toIsoDate(to)}::date
      and not exists (
        select from jsonb_array_elements(child.care -> 'periods') period
        where (period ->> 'start')::date > held.from_before and (period ->> 'start')::date <= held.from_day)
    group by held.child_id`.execute(db)
  return new Map(rows.map(({ child_id, changes }) => [child_id, changes]))
}
