import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'

/** How many columns each table of the database has, by its name. */
export async function countColumns(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ name: string; columns: number }>`
    select table_name as name, count(*) as columns from information_schema.columns
    where table_schema = 'public' group by 1`.execute(db)
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}
