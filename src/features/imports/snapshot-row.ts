// A row of the return as it is kept: its key in its snapshot, and its fields as text.
import { addDays, type Day, dayOf, toReturnDate } from '../../kit/dates/index.ts'
import { type TableBatch, type TableName, TABLES } from '../returns/index.ts'
import { TOLD_COLUMNS } from './told-columns.ts'

/** A row of a snapshot. `content`: the fields after CHILD in the order of the return's columns, parted by tabs. */
export type SnapshotRow = {
  readonly child: string
  readonly key: string
  readonly content: string
  /** The line it stands on in its file, the heading being line 1. */
  readonly line: number
}

/** The days that tell rows of a child apart; the other tables have one row for each child. */
const KEY_COLUMNS: Partial<Record<TableName, string>> = {
  Episodes: 'DECOM',
  Reviews: 'REVIEW',
  PlacedAdoption: 'DATE_PLACED',
  Missing: 'MIS_START',
  SWEpisodes: 'SW_DECOM',
  DoLo: 'DOLO_START',
}

/** The columns of a table without CHILD, as the fields of a kept row are ordered. */
export function columnsOf(table: TableName): readonly string[] {
  return columnsByTable.get(table) ?? []
}

const columnsByTable = new Map(
  TABLES.map(({ name, columns }) => [name, columns.map((column) => column.name).slice(1)]),
)

/** Where a column is among the fields of a kept row, the first being 0; -1 where it is not. */
export function placeOfColumn(table: TableName, column: string): number {
  return columnsOf(table).indexOf(column)
}

/** The fields of a kept row, in the order of {@link columnsOf}. */
export function fieldsOf(content: string): readonly string[] {
  return content.split('\t')
}

/** The fields of a kept row, each with its column. */
export function namedFieldsOf(table: string, content: string): readonly (readonly [string, string])[] {
  const fields = fieldsOf(content)
  const ofReturn = TABLES.find(({ name }) => name === table)
    ?.columns.slice(1)
    .map(({ name }) => name)
  const columns = ofReturn ?? TOLD_COLUMNS[table] ?? []
  return columns.map((name, at) => [name, fields[at] ?? ''])
}

/**
 * Turns the rows of one file into rows to keep, batch by batch. Rows of a child with the same key are told apart by
 * their order in the file.
 */
export function createSnapshotRows(): (batch: TableBatch) => readonly SnapshotRow[] {
  const times = new Map<string, number>()
  const dates = new Map<number, string>()
  return (batch) => {
    const keyAt = placeOfColumn(batch.table, KEY_COLUMNS[batch.table] ?? '')
    return batch.rows.map((row) => {
      const fields = Object.values(row)
        .slice(2)
        .map((value) => toField(value, dates))
      return {
        child: row.child,
        key: freshKey(times, row.child, fields[keyAt] ?? ''),
        content: fields.join('\t'),
        line: row.line,
      }
    })
  }
}

// The values of a row stand in the order of its table's columns: line, child, and then these.
function toField(value: string | number | null, dates: Map<number, string>): string {
  if (value === null) return ''
  if (typeof value === 'string') return /[\t\n]/.test(value) ? value.replaceAll(/[\t\n]/g, ' ') : value
  const known = dates.get(value)
  if (known !== undefined) return known
  const text = toReturnDate(dayFrom(value))
  dates.set(value, text)
  return text
}

const EPOCH = dayOf(1970, 1, 1)
const dayFrom = (days: number): Day => addDays(EPOCH, days)

function freshKey(times: Map<string, number>, child: string, day: string): string {
  const key = day === '' ? '' : `${day.slice(6)}-${day.slice(3, 5)}-${day.slice(0, 2)}`
  const place = `${child} ${key}`
  const before = times.get(place) ?? 0
  times.set(place, before + 1)
  return before === 0 ? key : `${key}#${before + 1}`
}
