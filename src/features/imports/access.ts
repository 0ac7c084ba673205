import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const load: AccessRow = {
  action: 'load-files',
  says: 'Load the files of the national return, or names and IROs',
  allows: { 'business-support': 'any', manager: 'any', analyst: 'any' },
}

/** Who may load files, and who may look at what was loaded: the files name every child, so nobody with a part of them. */
export const IMPORTS_ACCESS: readonly AccessRow[] = [
  load,
  {
    action: 'see-imports',
    says: 'See which files were loaded and what they changed',
    allows: { ...load.allows, auditor: 'any' },
  },
]

/** Whether somebody may load files, so that a page shows them the form. */
export function mayLoadFiles(roles: readonly Role[]): boolean {
  return isAllowed(load, roles)
}
