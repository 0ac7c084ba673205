import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/** How many children in care are allocated to somebody on a day. */
export async function countChildrenHeld(db: Db, personId: string, on: Day): Promise<number> {
  const day = sql`${toIsoDate(on)}::date`
  const { rows } = await sql<{ children: number }>`
    select count(*)::int as children
    from allocation join child on child.id = allocation.child_id
    where allocation.officer_id = ${personId} and allocation.from_day <= ${day}
      and (allocation.to_day is null or allocation.to_day > ${day})
      and (child.in_care_to is null or child.in_care_to > ${day})`.execute(db)
  return rows[0]?.children ?? 0
}
