import { type Role, roles } from '../../platform/identity/index.ts'
import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'

const managePeople: AccessRow = {
  action: 'manage-people',
  says: 'Change people, teams, posts and leave',
  allows: { manager: 'any', administrator: 'any' },
}

export const ACCESS: readonly AccessRow[] = [
  {
    action: 'use-footprint',
    says: 'Sign in and open the first page',
    allows: Object.fromEntries(roles.map((role) => [role, 'any'])),
  },
  {
    action: 'map-roles',
    says: 'Set up single sign-on',
    allows: { administrator: 'any' },
  },
  {
    action: 'see-people',
    says: 'See people, teams, posts and leave',
    allows: {
      ...managePeople.allows,
      'business-support': 'any',
      iro: 'any',
      'team-manager': 'any',
      'senior-manager': 'any',
      auditor: 'any',
    },
  },
  managePeople,
  {
    action: 'manage-accounts',
    says: 'Manage accounts and their roles',
    allows: { administrator: 'any' },
  },
]

/** Whether one of these roles may change people, so that a page shows the way to it. */
export function mayManagePeople(held: readonly Role[]): boolean {
  return isAllowed(managePeople, held)
}
