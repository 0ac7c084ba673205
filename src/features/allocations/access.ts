import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const allocate: AccessRow = {
  action: 'allocate-child',
  says: 'Say which IRO holds a child',
  allows: { manager: 'any', 'business-support': 'any' },
}

const recordPeople: AccessRow = {
  action: 'record-child-people',
  says: 'Record who works with a child',
  allows: { manager: 'any', 'business-support': 'any', 'team-manager': ['managing', 'covering'] },
}

/** Who may say who works with a child, and who looks after independence. A child's own page of it: `see-children`. */
export const allocationsAccess: readonly AccessRow[] = [
  allocate,
  recordPeople,
  {
    action: 'see-independence',
    says: 'See which IROs are no longer independent',
    allows: { manager: 'any', auditor: 'any', iro: ['allocated'] },
  },
]

/** Whether one of these roles may allocate children, so that a page shows the way to it. */
export function mayAllocate(roles: readonly Role[]): boolean {
  return isAllowed(allocate, roles)
}

/** Whether one of these roles may record who works with a child. */
export function mayRecordChildPeople(roles: readonly Role[]): boolean {
  return isAllowed(recordPeople, roles)
}
