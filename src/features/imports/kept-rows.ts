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

function childrenOfYear(rows: readonly KeptRow[]): ReadonlyMap<string, ChildRows> {
  const read = createChildrenRows()
  for (const { name, open } of TABLES) {
    const ofTable = rows.filter(({ table }) => table === name)
    if (ofTable.length === 0) continue
    const reader = open(positionsOf(name))
    ofTable.forEach(({ child, content }, at) => {
      const faults = reader.read(at + 1, [child, ...fieldsOf(content)])
      if (faults.length > 0) throw new Error(`a kept row of ${name} cannot be read: ${faults[0]?.column}`)
    })
    read.add(reader.takeBatch())
  }
  return read.children
}

const positionsOf = (table: TableName): ReadonlyMap<string, number> =>
  new Map(['CHILD', ...columnsOf(table)].map((column, at) => [column, at]))
