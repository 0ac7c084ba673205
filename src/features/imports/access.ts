import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const load: AccessRow = {
  action: 'load-files',
  says: 'Load the files of the national return, or names and IROs',
  allows: { 'business-support': 'any', manager: 'any', analyst: 'any' },
}

const matchRecords: AccessRow = {
  action: 'match-records',
  says: 'Merge two records of one child, and part them again',
  allows: { 'business-support': 'any', manager: 'any' },
}

const correctCare: AccessRow = {
  action: 'correct-care',
  says: 'Correct what a source says of a child’s time in care',
  allows: { 'business-support': 'any', manager: 'any', iro: ['allocated', 'covering'] },
}

const compare: AccessRow = {
  action: 'see-reconciliation',
  says: 'Compare our list with the source’s',
  allows: { ...load.allows, auditor: 'any' },
}

/** Who may load files, and who may look at what was loaded: the files name every child, so nobody with a part of them. */
export const IMPORTS_ACCESS: readonly AccessRow[] = [
  load,
  {
    action: 'see-imports',
    says: 'See which files were loaded and what they changed',
    allows: { ...load.allows, auditor: 'any' },
  },
  compare,
  {
    action: 'download-reconciliation',
    says: 'Download what differs from the source',
    allows: { ...load.allows, auditor: 'any' },
  },
  matchRecords,
  correctCare,
]

/** Whether somebody may load files, so that a page shows them the form. */
export function mayLoadFiles(roles: readonly Role[]): boolean {
  return isAllowed(load, roles)
}

export function mayMatchRecords(roles: readonly Role[]): boolean {
  return isAllowed(matchRecords, roles)
}

export function maySeeReconciliation(roles: readonly Role[]): boolean {
  return isAllowed(compare, roles)
}

export function mayCorrectCare(roles: readonly Role[]): boolean {
  return isAllowed(correctCare, roles)
}
