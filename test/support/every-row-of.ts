// Every row of some children, for comparing before and after: versions aside, which only ever go up.
import { sql } from 'kysely'
import type { Db } from '../../src/platform/db/index.ts'
import { CHILD_TABLES } from '../../src/features/data-protection/queries/child-tables.ts'

const ASIDE = new Set(['child_match'])

export async function everyRowOf(db: Db, childIds: readonly string[]): Promise<unknown> {
  const found: unknown[] = []
  for (const { name, rows } of CHILD_TABLES) {
    if (ASIDE.has(name)) continue
    for (const id of childIds) {
      const answer = await sql`select to_jsonb(${sql.table(name)}) - 'version' as row from ${sql.table(name)}
        where ${rows([id])} order by 1`.execute(db)
      found.push([name, id, answer.rows])
    }
  }
  return found
}
