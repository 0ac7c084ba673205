import { type CsvRecord, readCsv } from '../../kit/csv/index.ts'
import type { RowReader } from './define-table.ts'
import { type Recognised, recogniseTable } from './recognise-table.ts'
import { type RefusedFile, type RefusedRow, type UnreadRow, refuseHeading, refuseText } from './refusal.ts'
import type { TableBatch, TableName } from './row.ts'

/** A file of the return: its name, for messages, and its bytes as they come. */
export type ReturnFile = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }

/** What comes out of a file, in order: which table it is, its rows in batches, or that the whole file is refused. */
export type TablePart =
  | { readonly kind: 'heading'; readonly table: TableName; readonly extra: readonly string[] }
  | ({ readonly kind: 'rows'; readonly batch: TableBatch; readonly refused: readonly RefusedRow[] } & {
      /** The refused rows whole, one for each. */
      readonly unread: readonly UnreadRow[]
    })
  | { readonly kind: 'refused'; readonly refused: RefusedFile }

/**
 * Reads one file as it streams. A row with a field that cannot be read is refused and located; the rest is read.
 * After `refused` nothing follows, and what was given before must be dropped: the file is wrong as a whole.
 */
export async function* readTable(
  file: ReturnFile,
  collectionYear: number | null,
): AsyncGenerator<TablePart, void> {
  let open: OpenTable | null = null
  for await (const batch of readCsv(file.bytes)) {
    if (!batch.ok) {
      yield { kind: 'refused', refused: refuseText(file.name, batch.failure) }
      return
    }
    let records = batch.value
    const heading = records[0]
    if (open === null && heading !== undefined) {
      const recognised = recogniseTable(heading.fields, collectionYear)
      if (!recognised.ok) {
        yield { kind: 'refused', refused: refuseHeading(file.name, recognised.failure) }
        return
      }
      open = openTable(file.name, recognised.value, heading)
      records = records.slice(1)
      yield { kind: 'heading', table: open.table, extra: recognised.value.extra }
    }
    if (open !== null && records.length > 0) yield readRows(open, records)
  }
}

type OpenTable = {
  readonly file: string
  readonly table: TableName
  readonly width: number
  readonly childAt: number
  readonly reader: RowReader
  readonly positions: ReadonlyMap<string, number>
}

function openTable(file: string, { table, positions }: Recognised, heading: CsvRecord): OpenTable {
  return {
    file,
    table: table.name,
    width: heading.fields.length,
    childAt: positions.get('CHILD') ?? 0,
    reader: table.open(positions),
    positions,
  }
}

function readRows(open: OpenTable, records: readonly CsvRecord[]): TablePart {
  const refused: RefusedRow[] = []
  const unread: UnreadRow[] = []
  for (const { line, fields } of records) {
    if (fields.length !== open.width) {
      if (isBlank(fields)) continue
      const row = wrongWidth(open, line, fields)
      refused.push(row)
      unread.push({ ...placeOf(open, line, fields), found: new Map(), faults: [row] })
      continue
    }
    const faults = open.reader.read(line, fields)
    if (faults.length === 0 || isBlank(fields)) continue
    for (const fault of faults) refused.push({ ...placeOf(open, line, fields), ...fault })
    unread.push({ ...placeOf(open, line, fields), found: foundIn(open, fields), faults })
  }
  return { kind: 'rows', batch: open.reader.takeBatch(), refused, unread }
}

function foundIn({ positions }: OpenTable, fields: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...positions].map(([column, at]) => [column, fields[at] ?? '']))
}

function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === '')
}

function placeOf(open: OpenTable, line: number, fields: readonly string[]) {
  const child = (fields[open.childAt] ?? '').trim().toUpperCase().slice(0, 20)
  return { file: open.file, table: open.table, line, child }
}

function wrongWidth(open: OpenTable, line: number, fields: readonly string[]): RefusedRow {
  return {
    ...placeOf(open, line, fields),
    column: '',
    found: `${fields.length} fields`,
    expected: `${open.width} fields, as in the heading`,
  }
}
