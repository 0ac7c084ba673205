// From the rows that are kept back to what the returns say of each child.
import {
  type ChildReturn,
  type ChildRows,
  createChildrenRows,
  type TableName,
  TABLES,
} from '../returns/index.ts'
import { columnsOf, fieldsOf } from './snapshot-row.ts'

export type KeptRow = {
  readonly child: string
  /** Collection year of its return. */
  readonly returnYear: number
  readonly table: string
  readonly content: string
}

/**
 * What the returns say of each child, each child's returns in order of year. Rows of one child and table stay in order.
 * @throws Error for a row that cannot have been kept by us
 */
export function toReturnsOf(rows: readonly KeptRow[]): ReadonlyMap<string, readonly ChildReturn[]> {
  const byChild = new Map<string, { collection: number; rows: ChildRows }[]>()
  for (const year of [...new Set(rows.map(({ returnYear }) => returnYear))].toSorted((a, b) => a - b)) {
    const children = childrenOfYear(rows.filter(({ returnYear }) => returnYear === year))
    for (const [child, read] of children) {
      const returns = byChild.get(child) ?? []
      returns.push({ collection: year, rows: read })
      byChild.set(child, returns)
    }
  }
  return byChild
}

const NUMBER_OF_THE_RETURN = /^[A-Z0-9]{1,20}$/

/** Other systems have numbers that the return would not take: those are read under stand-ins. */
function childrenOfYear(rows: readonly KeptRow[]): ReadonlyMap<string, ChildRows> {
  const lineOf = (_row: unknown, at: number) => at + 1
  if (rows.every(({ child }) => NUMBER_OF_THE_RETURN.test(child))) return readKeptRows(rows, lineOf)
  const numbers = [...new Set(rows.map(({ child }) => child))]
  const places = new Map(numbers.map((child, at) => [child, String(at)]))
  const standing = rows.map((row) => ({ ...row, child: places.get(row.child) ?? '' }))
  const read = readKeptRows(standing, lineOf)
  return new Map([...read].map(([place, found]) => [numbers[Number(place)] ?? '', found]))
}

/**
 * The children of these rows, all of one return. `lineOf`: which line a row is said to be on, by its place in its table.
 * @throws Error for a row that cannot have been kept by us
 */
export function readKeptRows<Row extends Pick<KeptRow, 'child' | 'table' | 'content'>>(
  rows: readonly Row[],
  lineOf: (row: Row, at: number) => number,
): ReadonlyMap<string, ChildRows> {
  const read = createChildrenRows()
  for (const { name, open } of TABLES) {
    const ofTable = rows.filter(({ table }) => table === name)
    if (ofTable.length === 0) continue
    const reader = open(positionsOf(name))
    ofTable.forEach((row, at) => {
      const { child, content } = row
      const faults = reader.read(lineOf(row, at), [child, ...fieldsOf(content)])
      if (faults.length > 0) throw new Error(`a kept row of ${name} cannot be read: ${faults[0]?.column}`)
    })
    read.add(reader.takeBatch())
  }
  return read.children
}

const positionsOf = (table: TableName): ReadonlyMap<string, number> =>
  new Map(['CHILD', ...columnsOf(table)].map((column, at) => [column, at]))
