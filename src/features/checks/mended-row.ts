// A row that the reader refused is still looked at: what of it can be read is read, and what cannot is marked.
import { TABLES, type TableBatch, type TableName, type UnreadRow } from '../returns/index.ts'
import type { CheckedRow, CheckedRows, Unreadable } from './checked-row.ts'

type DateFields = Readonly<Record<string, string>>

/** The date columns of each table, and what a row calls them. */
const DATE_FIELDS: Readonly<Record<TableName, DateFields>> = {
  Header: { DOB: 'born', MC_DOB: 'motherChildBorn' },
  Episodes: { DECOM: 'decom', DEC: 'dec' },
  Reviews: { DOB: 'born', REVIEW: 'review' },
  UASC: { DOB: 'born', DUC: 'until' },
  OC2: { DOB: 'born' },
  OC3: { DOB: 'born' },
  AD1: { DOB: 'born', DATE_INT: 'interim', DATE_MATCH: 'matched' },
  PlacedAdoption: { DOB: 'born', DATE_PLACED: 'decided', DATE_PLACED_CEASED: 'ceased' },
  PrevPerm: { DOB: 'born' },
  Missing: { DOB: 'born', MIS_START: 'from', MIS_END: 'to' },
  SWEpisodes: { DOB: 'born', SW_DECOM: 'from', SW_DEC: 'to' },
  DoLo: { DOB: 'born', DOLO_START: 'from', DOLO_END: 'to' },
}

/** A child's rows with the refused rows of the same child put back in their places. */
export function putBack(rows: CheckedRows, unread: readonly UnreadRow[]): CheckedRows {
  let all = rows
  for (const [table, inTable] of Map.groupBy(unread, (row) => row.table)) {
    const among: readonly CheckedRow<TableName>[] = rows[table]
    const list = [...among, ...inTable.flatMap(mend)].toSorted((one, other) => one.line - other.line)
    all = { ...all, [table]: list }
  }
  return all
}

function mend(unread: UnreadRow): readonly CheckedRow<TableName>[] {
  const marks = marksOf(unread)
  return readAgain(unread)?.rows.map((row) => ({ ...row, ...marks })) ?? []
}

/** Whether the row tells enough to be looked at: whose it is, and which field is which. */
export function canBePutBack({ child, found }: UnreadRow): boolean {
  return child !== '' && found.size > 0
}

const STAND_IN_DAY = '01/01/1970'
const STAND_IN_CHILD = 'X'

/** Reads the row with a stand-in for every field that cannot be read. */
function readAgain(unread: UnreadRow): TableBatch | null {
  const table = TABLES.find(({ name }) => name === unread.table)
  if (table === undefined || !canBePutBack(unread)) return null
  const faulty = new Set(unread.faults.map(({ column }) => column))
  const columns = [...unread.found.keys()]
  const reader = table.open(new Map(columns.map((column, at) => [column, at])))
  const fields = columns.map((column) => {
    if (!faulty.has(column)) return unread.found.get(column) ?? ''
    return column === 'CHILD' ? STAND_IN_CHILD : STAND_IN_DAY
  })
  reader.read(unread.line, fields)
  return reader.takeBatch()
}

/** The child as found, no date where none can be read, and the note of what was found. */
function marksOf({ table, child, faults }: UnreadRow) {
  const dates = DATE_FIELDS[table]
  const unreadable: Unreadable[] = faults.map(({ column, found }) => ({ column, found: found.trim() }))
  const nulls = unreadable.flatMap(({ column }) => {
    const field = dates[column]
    return field === undefined ? [] : [[field, null] as const]
  })
  return { ...Object.fromEntries(nulls), child, unreadable }
}
