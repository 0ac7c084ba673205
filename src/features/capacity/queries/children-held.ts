import { sql } from 'kysely'
import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'

/** Somebody children were allocated to on a day, and how many. */
export type Holding = { readonly personId: string; readonly name: string; readonly children: number }

/** Everybody children were allocated to on a day, by last name. Children who had left care by then are not counted. */
export async function listHoldings(db: Db, on: Day): Promise<readonly Holding[]> {
  const day = sql`${toIsoDate(on)}::date`
  const { rows } = await sql<{ id: string; name: string; children: number }>`
    select person.id, person.name, count(*)::int as children
    from allocation
    join child on child.id = allocation.child_id
    join person on person.id = allocation.officer_id
    where allocation.from_day <= ${day} and (allocation.to_day is null or allocation.to_day > ${day})
      and (child.in_care_to is null or child.in_care_to > ${day})
    group by person.id order by person.sort_name, person.id`.execute(db)
  return rows.map(({ id, name, children }) => ({ personId: id, name, children }))
}
