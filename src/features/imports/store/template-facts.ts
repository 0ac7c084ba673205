import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { withinReach } from '../../children/index.ts'

/**
 * The ids of children by any of their numbers, in capitals. A number of two children is not there, nor one of a record
 * outside the reach of whoever loads the file; `reach` null: nobody is signed in, as on the command line.
 */
export async function findChildrenByNumber(
  db: Db,
  numbers: readonly string[],
  reach: Reach | null,
): Promise<ReadonlyMap<string, string>> {
  const mayOpen = reach === null ? sql`true` : withinReach(reach)
  const { rows } = await sql<{ value: string; child: string }>`
    select known.value, known.child from (
      select upper(value) as value, min(child_id) as child from child_identifier
      where upper(value) = any(${[...numbers]}::text[])
      group by 1 having count(distinct child_id) = 1) known
    join child on child.id = known.child
    where ${mayOpen}`.execute(db)
  return new Map(rows.map(({ value, child }) => [value, child]))
}
