import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const take: AccessRow = {
  action: 'download-return-reviews',
  says: 'Download the Reviews table of the return, and the columns of Annex A that are ours',
  allows: { 'business-support': 'any', manager: 'any', analyst: 'any' },
}

/** Who may take the files that go to others: whoever may load the return. */
export const EXPORTS_ACCESS: readonly AccessRow[] = [
  take,
  {
    action: 'see-exports',
    says: 'See what would be in the files for the return and for Annex A',
    allows: { ...take.allows, auditor: 'any' },
  },
]

/** Whether somebody may take the files, so that a page shows them the links. */
export function mayTakeExports(roles: readonly Role[]): boolean {
  return isAllowed(take, roles)
}
