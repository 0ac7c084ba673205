import type { Db } from '../../../platform/db/index.ts'
import { createSnapshotRows, type SnapshotRow } from '../snapshot-row.ts'
import { stageRefused, stageRows } from '../store/import-rows.ts'
import type { TableBatch } from '../../returns/index.ts'

/** Rows of one table, and the children of whom a row was refused: what is held of them is not taken for withdrawn. */
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
    const children = [...new Set(unread)].filter((child) => child !== '')
    if (children.length > 0) await stageRefused(db, { importId, set: 0, table }, children)
    staged += rows.length + children.length
  }
  return staged
}

/** Rows of a table of the return. */
export function toReturnRows(batch: TableBatch): readonly SnapshotRow[] {
  return createSnapshotRows()(batch)
}
