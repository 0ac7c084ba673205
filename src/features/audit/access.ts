import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'
import { WHO_SEE_A_CHILD } from '../children/index.ts'

const openings: AccessRow = {
  action: 'see-openings',
  says: 'See who opened a child’s record',
  allows: { manager: 'any', auditor: 'any' },
}

/** Whether somebody may see who opened a record, so that a page shows the way. */
export const maySeeOpenings = (roles: readonly Role[]): boolean => isAllowed(openings, roles)

export const AUDIT_ACCESS: readonly AccessRow[] = [
  {
    action: 'see-audit',
    says: 'See what people did in Footprint',
    // An administrator sees what was done to accounts and settings, and no child.
    allows: { manager: 'any', auditor: 'any', administrator: [] },
  },
  openings,
  {
    action: 'download-openings',
    says: 'Download who opened a child’s record as a file',
    allows: { manager: 'any', auditor: 'any' },
  },
  {
    action: 'see-own-trail',
    says: 'See what you did in Footprint',
    // Children are named in one's own trail only as far as one may open them now.
    allows: { ...WHO_SEE_A_CHILD, administrator: [] },
  },
]
