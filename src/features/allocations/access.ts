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

const tellOfEntry: AccessRow = {
  action: 'tell-of-entry',
  says: 'Tell the service that a child has come into care',
  allows: {
    manager: 'any',
    'business-support': 'any',
    iro: ['allocated', 'covering', 'same-team'],
    'social-worker': ['allocated', 'covering'],
    'team-manager': ['managing', 'covering'],
  },
}

const seeNotices: AccessRow = {
  action: 'see-notices',
  says: 'See which children the service was told about, late or not at all',
  allows: {
    manager: 'any',
    'business-support': 'any',
    iro: ['allocated', 'covering', 'same-team'],
    'team-manager': ['managing', 'covering'],
    auditor: 'any',
  },
}

const writeHandover: AccessRow = {
  action: 'write-handover',
  says: 'Write what one IRO hands on to the next',
  allows: { manager: 'any', 'business-support': 'any', iro: ['allocated', 'covering'] },
}

const linkOfficerTeams: AccessRow = {
  action: 'link-officer-teams',
  says: 'Say which IROs are linked to which teams',
  allows: { manager: 'any', 'business-support': 'any' },
}

const reallocate: AccessRow = {
  action: 'reallocate-children',
  says: 'Move many children from one IRO to others at once, print the letters, and undo it',
  allows: { manager: 'any' },
}

/** Who may say who works with a child, and who looks after independence. A child's own page of it: `see-children`. */
export const allocationsAccess: readonly AccessRow[] = [
  allocate,
  recordPeople,
  tellOfEntry,
  seeNotices,
  writeHandover,
  linkOfficerTeams,
  reallocate,
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

/** Whether one of these roles may tell the service of a child who came into care. */
export function mayTellOfEntry(roles: readonly Role[]): boolean {
  return isAllowed(tellOfEntry, roles)
}

/** Whether one of these roles sees the list of notices. */
export function maySeeNotices(roles: readonly Role[]): boolean {
  return isAllowed(seeNotices, roles)
}

/** Whether one of these roles may write a handover note. */
export function mayWriteHandover(roles: readonly Role[]): boolean {
  return isAllowed(writeHandover, roles)
}

/** Whether one of these roles may move many children at once. */
export function mayReallocate(roles: readonly Role[]): boolean {
  return isAllowed(reallocate, roles)
}
