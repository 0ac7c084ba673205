// The return as one XML file: which element is a row of which table, and what its fields are called.
import { TABLES } from './recognise-table.ts'
import type { TableName } from './row.ts'

/** Elements that are rows, and their table. HEADER holds those of a child beside its own fields. */
export const GROUPS: Readonly<Record<string, TableName>> = {
  HEADER: 'Header',
  EPISODE: 'Episodes',
  AREVIEW: 'Reviews',
  AMISSING: 'Missing',
  PERMANENCE: 'PrevPerm',
  AD_PLACED: 'PlacedAdoption',
  OC2: 'OC2',
  OC3: 'OC3',
  AD1: 'AD1',
}

/** Fields whose element has another name than the column of the CSV file. */
const COLUMN_OF: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' }

export const columnOf = (element: string): string => COLUMN_OF[element] ?? element

/** What the header says of a child who came alone stands in the UASC table. */
const OF_THE_HEADER = ['UASC', 'DUC']

const COLUMNS = new Map(
  TABLES.map(({ name, columns }) => [
    name,
    new Set([...columns.map((column) => column.name), ...(name === 'Header' ? OF_THE_HEADER : [])]),
  ]),
)

/** Whether a field of a row is one that the return has. */
export function isRead(table: TableName, column: string): boolean {
  return COLUMNS.get(table)?.has(column) ?? false
}

/** One row as read: its table, the line its element begins on, and its fields by column. */
export type XmlRow = {
  readonly table: TableName
  readonly line: number
  readonly fields: ReadonlyMap<string, string>
  /** What was found in fields that stand in the row more than once. */
  readonly twice: ReadonlyMap<string, string>
}

/** All rows of one child: who the child is and the day of birth stand in the header alone. */
export function withChild(rows: readonly XmlRow[]): readonly XmlRow[] {
  const header = rows.find(({ table }) => table === 'Header')
  const [child, born] = [header?.fields.get('CHILD') ?? '', header?.fields.get('DOB') ?? '']
  const all = rows.map((row) => ({
    ...row,
    fields: new Map([['CHILD', child], ['DOB', born], ...row.fields]),
  }))
  const asylum = header?.fields.get('UASC')
  if (header === undefined || asylum !== '1') return all
  const fields = new Map([...header.fields].filter(([name]) => ['CHILD', 'SEX', 'DOB', 'DUC'].includes(name)))
  return [...all, { table: 'UASC', line: header.line, fields, twice: new Map() }]
}
