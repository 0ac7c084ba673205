// What a table of the return is to the reader: its columns, and how a row of it becomes a typed fact.
import { type Columns, type FieldFault, openColumns } from './field.ts'
import type { TableBatch, TableName, TableRows } from './row.ts'

type Column = { readonly name: string /** First collection year that asks for it. */; readonly from: number }

/** Reads the fields of rows, one by one, into a batch. */
export type RowReader = {
  /** Reads one row and keeps it, unless a field of it cannot be read: then gives what is wrong. */
  readonly read: (line: number, fields: readonly string[]) => readonly FieldFault[]
  /** The rows kept since the last call. */
  readonly takeBatch: () => TableBatch
}

export type Table = {
  readonly name: TableName
  readonly columns: readonly Column[]
  /** First collection year that has the table. */
  readonly from: number
  readonly open: (positions: ReadonlyMap<string, number>) => RowReader
}

type Bind<Name extends TableName> = (
  columns: Columns,
) => (line: number, fields: readonly string[]) => TableRows[Name]

export function defineTable<Name extends TableName>(
  name: Name,
  columns: string,
  bind: Bind<Name>,
  toBatch: (rows: readonly TableRows[Name][]) => TableBatch,
): Table {
  const open = (positions: ReadonlyMap<string, number>): RowReader => {
    const faults: FieldFault[] = []
    const toRow = bind(openColumns(positions, faults))
    let rows: TableRows[Name][] = []
    return {
      read: (line, fields) => {
        const row = toRow(line, fields)
        if (faults.length > 0) return faults.splice(0)
        rows.push(row)
        return NO_FAULTS
      },
      takeBatch: () => {
        const batch = toBatch(rows)
        rows = []
        return batch
      },
    }
  }
  return { name, columns: columns.split(' ').map(toColumn), from: FIRST_YEAR[name] ?? 0, open }
}

const NO_FAULTS: readonly FieldFault[] = []
const FIRST_YEAR: Partial<Record<TableName, number>> = { SWEpisodes: 2024, DoLo: 2027 }

function toColumn(name: string): Column {
  return { name, from: name === 'URN' ? 2016 : 0 }
}
