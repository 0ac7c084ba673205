import type { AccessRow } from '../../platform/web/route.ts'

/** Who may see children at all. Whom exactly, and restricted records, come with the fuller scheme. */
export const childrenAccess: readonly AccessRow[] = [
  {
    action: 'see-children',
    says: 'Search the register and open a child’s page',
    roles: ['iro', 'manager', 'business-support', 'analyst'],
  },
  {
    action: 'download-children',
    says: 'Download the list of children as a file',
    roles: ['iro', 'manager', 'business-support', 'analyst'],
  },
]
