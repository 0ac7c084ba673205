import { sql } from 'kysely'
import type { Database, NewRow, Trx } from '../../src/platform/db/index.ts'

/** A row to insert; a column of JSON has what it holds, not its text. */
export type GivenRow<Table extends keyof Database> = {
  readonly [Column in keyof NewRow<Table>]: NewRow<Table>[Column] | readonly object[]
}

/**
 * Inserts rows that have the same columns as the first of them: as one text, for with a parameter for each value the
 * embedded database takes twice as long.
 */
export async function insertRows<Table extends keyof Database>(
  trx: Trx,
  table: Table,
  rows: readonly GivenRow<Table>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    trx,
  )
}
