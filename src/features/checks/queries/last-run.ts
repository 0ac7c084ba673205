import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../platform/db/index.ts'
import type { CheckRun } from '../kept-finding.ts'

const notRun = z.array(z.object({ rule: z.string(), why: z.string() }))

/** The newest run of the rules; null where they never ran. */
export async function findLastRun(db: Db): Promise<CheckRun | null> {
  const row = await db
    .selectFrom('check_run')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    number: row.number,
    importId: row.import_id,
    returnYear: row.return_year,
    ranAt: row.ran_at,
    rules: row.rules,
    children: row.children,
    found: row.found,
    couldNotRun: notRun.parse(row.could_not_run),
  }
}

/** The newest load of the return's files that was done; null where there was none. */
export async function findNewestImport(db: Db): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from import where state = 'done' and system = 'ssda903'
    order by finished_at desc nulls last, id desc limit 1`.execute(db)
  return rows[0]?.id ?? null
}
