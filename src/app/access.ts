import { type AccessRow, type Allowed, allowedTo } from '../platform/web/access-row.ts'
import type { Role, Route } from '../platform/web/route.ts'

/** Who may do what, by action. */
export type AccessTable = ReadonlyMap<string, AccessRow>

/**
 * The one access table, of the rows of every feature.
 * @throws Error for an action with two rows, and for a route whose action has none
 */
export function assembleAccess(rows: readonly AccessRow[], routes: readonly Route[]): AccessTable {
  const table = new Map<string, AccessRow>()
  for (const row of rows) {
    if (table.has(row.action)) throw new Error(`the access table has two rows for ${row.action}`)
    table.set(row.action, row)
  }
  for (const { method, path, action } of routes) {
    if (!table.has(action)) throw new Error(`${method} ${path} needs a row ${action} in the access table`)
  }
  return table
}

/** Of which children the roles let a person do it; null where they do not. What has no row is for nobody. */
export function allowedBy(table: AccessTable, action: string, roles: readonly Role[]): Allowed | null {
  const row = table.get(action)
  return row === undefined ? null : allowedTo(row, roles)
}

/** Whether one of the roles lets a person do it, of some child or other. */
export function mayDo(table: AccessTable, action: string, roles: readonly Role[]): boolean {
  return allowedBy(table, action, roles) !== null
}

/** Why not, as a sentence for the person who asked. */
export function reasonAgainst(table: AccessTable, action: string): string {
  const says = table.get(action)?.says
  return says === undefined
    ? 'Your role does not include this.'
    : `Your role does not let you ${says.charAt(0).toLowerCase()}${says.slice(1)}.`
}
