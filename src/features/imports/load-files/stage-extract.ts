import type { Db } from '../../../platform/db/index.ts'
import { tableName } from '../import-words.ts'
import { createSnapshotRows, type SnapshotRow } from '../snapshot-row.ts'
import { stageRefused, stageRows } from '../store/import-rows.ts'
import type { TableBatch } from '../../returns/index.ts'

/**
 * Rows of one table, and the children of whom a row was refused ('': nobody knows of whom): what is held of them, or of
 * anybody, is not taken for withdrawn.
 */
export type RowsToStage = {
  readonly table: string
  readonly rows: readonly SnapshotRow[]
  readonly unread: readonly string[]
}

const ROWS_AT_A_TIME = 5000

/** Keeps the rows until they are compared; gives how many wait. */
export async function stageExtract(
  db: Db,
  importId: string,
  tables: readonly RowsToStage[],
): Promise<number> {
  let staged = 0
  for (const { table, rows, unread } of tables) {
    for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
      await stageRows(db, { importId, set: 0, table }, rows.slice(from, from + ROWS_AT_A_TIME))
    }
    const children = [...new Set(unread)]
    if (children.length > 0) await stageRefused(db, { importId, set: 0, table }, children)
    staged += rows.length + children.length
  }
  return staged
}

/** What to say where it is not known of whom a refused row is; none where it is known of all. */
export function sayOfNobody(place: string, table: string, unread: Iterable<string>): readonly string[] {
  if (![...unread].includes('')) return []
  return [
    `${place}: whose row it is cannot be told of some that were refused, so nothing is taken for withdrawn in ${tableName(table)}.`,
  ]
}

/** Rows of a table of the return. */
export function toReturnRows(batch: TableBatch): readonly SnapshotRow[] {
  return createSnapshotRows()(batch)
}
