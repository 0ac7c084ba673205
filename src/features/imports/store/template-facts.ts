import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'

/** The ids of children by any of their numbers, in capitals; a number of two children is not there. */
export async function findChildrenByNumber(
  db: Db,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ value: string; child: string }>`
    select upper(value) as value, min(child_id) as child from child_identifier
    where upper(value) = any(${[...numbers]}::text[])
    group by 1 having count(distinct child_id) = 1`.execute(db)
  return new Map(rows.map(({ value, child }) => [value, child]))
}
