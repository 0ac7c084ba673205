import type { AccessRow, Role } from '../../platform/web/route.ts'

/** Who may load files, and who may look at what was loaded. */
export const IMPORTS_ACCESS: readonly AccessRow[] = [
  {
    action: 'load-files',
    says: 'Load the files of the national return, or names and IROs',
    roles: ['business-support', 'manager', 'analyst'],
  },
  {
    action: 'see-imports',
    says: 'See which files were loaded and what they changed',
    roles: ['business-support', 'manager', 'analyst', 'iro'],
  },
]

/** Whether somebody may load files, so that a page shows them the form. */
export function mayLoadFiles(roles: readonly Role[]): boolean {
  const may = IMPORTS_ACCESS.find(({ action }) => action === 'load-files')?.roles ?? []
  return roles.some((role) => may.includes(role))
}
