import { readCsv } from '../../../kit/csv/index.ts'
import type { ReturnFile } from '../read-table.ts'
import { refuseText } from '../refusal.ts'
import { openSsdFields, SSD_ROW_OF, type SsdFault, type SsdFields, type SsdRows } from './ssd-rows.ts'
import { recogniseSsdTable, type SsdTable, type SsdTableName } from './ssd-tables.ts'

/** A row that was not read, and where. */
export type SsdRefusedRow = SsdFault & {
  readonly file: string
  readonly table: string
  readonly line: number
  readonly child: string
  /** The period of care it is of, as found; '' where the table has none. */
  readonly period: string
  /** Whether the rest of the row is used all the same. */
  readonly isRowKept: boolean
}

/** The rows of one table. */
export type SsdTableRows = {
  [Name in SsdTableName]: { readonly table: Name; readonly rows: SsdRows[Name] }
}[SsdTableName]

export type SsdFileRead =
  | { readonly kind: 'not-used' }
  | { readonly kind: 'refused'; readonly says: string }
  | { readonly kind: 'read'; readonly rows: SsdTableRows; readonly refused: readonly SsdRefusedRow[] }

/** Reads one CSV file of the dataset. A row with a field that cannot be read is refused and located. */
export async function readSsdFile(file: ReturnFile): Promise<SsdFileRead> {
  let open: OpenSsdTable | null = null
  const refused: SsdRefusedRow[] = []
  for await (const batch of readCsv(file.bytes)) {
    if (!batch.ok) return { kind: 'refused', says: refuseText(file.name, batch.failure).says }
    for (const { line, fields } of batch.value) {
      if (open === null) {
        const heading = recogniseSsdTable(fields)
        if (heading.kind === 'not-used') return heading
        if (heading.kind === 'refused') return { kind: 'refused', says: `${file.name} ${heading.says}` }
        open = openTable(heading.table, heading.positions, fields.length)
        continue
      }
      if (fields.every((field) => field.trim() === '')) continue
      for (const fault of open.read(line, fields)) {
        refused.push({ ...fault, ...open.whoseIs(fields), file: file.name, table: open.table.name, line })
      }
    }
  }
  return open === null
    ? { kind: 'refused', says: `${file.name} is empty. Make the file again.` }
    : { kind: 'read', rows: open.take(), refused }
}

type SsdReadFault = SsdFault & { readonly isRowKept: boolean }

type OpenSsdTable = {
  readonly table: SsdTable
  readonly read: (line: number, fields: readonly string[]) => readonly SsdReadFault[]
  /** The person and the period of care a row is about, as found; '' where the table does not say. */
  readonly whoseIs: (fields: readonly string[]) => { readonly child: string; readonly period: string }
  readonly take: () => SsdTableRows
}

function openTable(table: SsdTable, positions: ReadonlyMap<string, number>, width: number): OpenSsdTable {
  const faults: SsdFault[] = []
  const toFields = openSsdFields(positions, faults)
  const keeper = KEEPERS[table.name]()
  const places = [...positions]
  const placeOf = (end: string) => places.find(([name]) => name.endsWith(end))?.[1] ?? -1
  const [childAt, periodAt] = [placeOf('_person_id'), placeOf('_cla_id')]
  const idAt = (fields: readonly string[], at: number) => (fields[at] ?? '').trim().toUpperCase().slice(0, 48)
  return {
    table,
    whoseIs: (fields) => ({ child: idAt(fields, childAt), period: idAt(fields, periodAt) }),
    read: (line, fields) => {
      if (fields.length !== width) {
        const expected = `${width} fields, as in the heading`
        return [{ column: '', found: `${fields.length} fields`, expected, isRowKept: false }]
      }
      return keeper.read(toFields(line, fields), faults)
    },
    take: keeper.take,
  }
}

type Keeper = {
  readonly read: (fields: SsdFields, faults: SsdFault[]) => readonly SsdReadFault[]
  readonly take: () => SsdTableRows
}

const KEEPERS: Readonly<Record<SsdTableName, () => Keeper>> = {
  ssd_person: () => keep(SSD_ROW_OF.ssd_person, (rows) => ({ table: 'ssd_person', rows })),
  ssd_cla_episodes: () => keep(SSD_ROW_OF.ssd_cla_episodes, (rows) => ({ table: 'ssd_cla_episodes', rows })),
  ssd_cla_reviews: () => keep(SSD_ROW_OF.ssd_cla_reviews, (rows) => ({ table: 'ssd_cla_reviews', rows })),
  ssd_cla_visits: () => keep(SSD_ROW_OF.ssd_cla_visits, (rows) => ({ table: 'ssd_cla_visits', rows })),
  ssd_cla_placement: () =>
    keep(SSD_ROW_OF.ssd_cla_placement, (rows) => ({ table: 'ssd_cla_placement', rows })),
  ssd_legal_status: () => keep(SSD_ROW_OF.ssd_legal_status, (rows) => ({ table: 'ssd_legal_status', rows })),
  ssd_professionals: () =>
    keep(SSD_ROW_OF.ssd_professionals, (rows) => ({ table: 'ssd_professionals', rows })),
  ssd_involvements: () => keep(SSD_ROW_OF.ssd_involvements, (rows) => ({ table: 'ssd_involvements', rows })),
}

function keep<Row>(
  toRow: (fields: SsdFields) => Row,
  toTable: (rows: readonly Row[]) => SsdTableRows,
): Keeper {
  const rows: Row[] = []
  return {
    read: (fields, faults) => {
      const row = toRow(fields)
      const found = faults.splice(0)
      const isRowKept = found.every(({ column }) => MAY_BE_LEFT_OUT.has(column))
      if (isRowKept) rows.push(row)
      return found.length === 0 ? NOTHING : found.map((fault) => told(fault, isRowKept))
    },
    take: () => toTable(rows),
  }
}

const NOTHING: readonly SsdReadFault[] = []

function told(fault: SsdFault, isRowKept: boolean): SsdReadFault {
  const rest = isRowKept ? '. The rest of the row is used' : ''
  return { ...fault, expected: `${fault.expected}${rest}`, isRowKept }
}

/** A day that says nothing of whether the review was held: the rest of its row is used without it. */
const MAY_BE_LEFT_OUT: ReadonlySet<string> = new Set(['clar_cla_review_due_date'])
