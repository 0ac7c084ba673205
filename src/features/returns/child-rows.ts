import type { TableBatch, TableName, TableRows } from './row.ts'

/** The rows of one child in one return, table by table, in the order of the files. */
export type ChildRows = { readonly [Name in TableName]: readonly TableRows[Name][] }

type Growing = { [Name in TableName]: TableRows[Name][] }

const NONE: never[] = []

/** A child with no row in any table. */
export function noRows(): ChildRows {
  return growing()
}

/** Many children have no row in most tables: those share one empty list until a first row comes. */
function growing(): Growing {
  return {
    Header: NONE,
    Episodes: NONE,
    Reviews: NONE,
    UASC: NONE,
    OC2: NONE,
    OC3: NONE,
    AD1: NONE,
    PlacedAdoption: NONE,
    PrevPerm: NONE,
    Missing: NONE,
    SWEpisodes: NONE,
    DoLo: NONE,
  }
}

/** The children of one return, filled batch by batch. */
export type ChildrenRows = {
  readonly children: ReadonlyMap<string, ChildRows>
  readonly add: (batch: TableBatch) => void
  /** Takes out again every row of a table whose file turned out to be wrong. */
  readonly drop: (table: TableName) => void
}

export function createChildrenRows(): ChildrenRows {
  const children = new Map<string, Growing>()
  return {
    children,
    add: (batch) => addRows(children, batch.table, batch.rows),
    drop: (table) => {
      for (const [child, rows] of children) {
        rows[table] = NONE
        if (Object.values(rows).every((list) => list.length === 0)) children.delete(child)
      }
    },
  }
}

function addRows<Name extends TableName>(
  children: Map<string, Growing>,
  table: Name,
  added: readonly TableRows[Name][],
): void {
  let rows: Growing | undefined
  let child: string | null = null
  for (const row of added) {
    if (row.child !== child) rows = children.get(row.child)
    child = row.child
    if (rows === undefined) {
      rows = growing()
      children.set(row.child, rows)
    }
    const list: TableRows[Name][] = rows[table]
    if (list.length > 0) list.push(row)
    else begin<Name>(rows, table, row)
  }
}

function begin<Name extends TableName>(
  rows: { [Of in Name]: TableRows[Of][] },
  table: Name,
  first: TableRows[Name],
): void {
  rows[table] = [first]
}
