import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { DayOfOpenings } from '../trail-entry.ts'

export type OpeningsPage = { readonly days: readonly DayOfOpenings[]; readonly total: number }

/** Who did what with a child's record on which day, the newest first. */
export async function listOpenings(
  db: Db,
  childId: string,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<OpeningsPage> {
  const { rows } = await sql<DayOfOpenings>`
    with done as (
      select (at at time zone 'Europe/London')::date as day, actor, action, count(*) as times,
        min(at) as first, max(at) as last
      from audit_entry where child_id = ${childId} group by 1, 2, 3)
    select done.day, done.actor, account.display_name as "actorName",
      json_agg(json_build_object('action', done.action, 'times', done.times) order by done.first, done.action) as did,
      min(done.first) as first, max(done.last) as last
    from done left join account on account.id = done.actor
    group by done.day, done.actor, account.display_name
    order by done.day desc, max(done.last) desc, done.actor limit ${size} offset ${from}`.execute(db)
  const counted = await sql<{ total: number }>`
    select count(distinct ((at at time zone 'Europe/London')::date, actor)) as total
    from audit_entry where child_id = ${childId}`.execute(db)
  return { days: rows, total: counted.rows[0]?.total ?? 0 }
}
