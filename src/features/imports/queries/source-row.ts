import { sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import { readReport } from '../import.ts'
import { rowHistoryPath } from '../paths.ts'
import { namedFieldsOf } from '../snapshot-row.ts'

/** A row as it is held, and where it stood when it came. */
export type FoundRow = {
  readonly table: string
  readonly returnYear: number
  /** The file of the load that brought it as it is; null where that is not known. */
  readonly file: string | null
  /** Its line in that file; 0 where that is not known. */
  readonly line: number
  readonly loadedAt: Date | null
  readonly isWithdrawn: boolean
  readonly fields: readonly (readonly [column: string, value: string])[]
  /** Where what it said before is shown. */
  readonly historyPath: string
}

/** The row of a file; null where it is not there. `content`: what it said at another time, to be shown instead. */
export async function findSourceRow(db: Db, id: number, content: string): Promise<FoundRow | null> {
  const { rows } = await sql<Found>`
    select table_name as "table", return_year as "returnYear", child, line, withdrawn_import as withdrawn,
      report, finished_at as "loadedAt"
    from source_row left join import on import.id = source_row.changed_import
    where source_row.id = ${id}`.execute(db)
  const [found] = rows
  if (found === undefined) return null
  const { table, returnYear, line, loadedAt } = found
  return {
    table,
    returnYear,
    file: fileOf(found),
    line,
    loadedAt,
    isWithdrawn: found.withdrawn !== null,
    fields: namedFieldsOf(table, content),
    historyPath: rowHistoryPath(found.child),
  }
}

type Found = {
  readonly table: string
  readonly returnYear: number
  readonly child: string
  readonly line: number
  readonly withdrawn: string | null
  readonly report: unknown
  readonly loadedAt: Date | null
}

function fileOf({ report, table, returnYear }: Found): string | null {
  if (report === null) return null
  const { files, years } = readReport(report)
  return files.find((one) => one.table === table && years[one.set] === returnYear)?.file ?? null
}
