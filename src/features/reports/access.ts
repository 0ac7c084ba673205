import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const write: AccessRow = {
  action: 'write-report',
  says: 'Write the annual report and comment on it',
  allows: { manager: 'any', iro: 'any', 'fostering-iro': 'any', 'business-support': 'any', analyst: 'any' },
}

const see: AccessRow = {
  action: 'see-report',
  says: 'Read the annual report, drafts too',
  allows: { ...write.allows, 'team-manager': 'any', 'senior-manager': 'any', auditor: 'any' },
}

const freeze: AccessRow = {
  action: 'freeze-report',
  says: 'Begin the annual report, freeze it on a day, and open it again',
  allows: { manager: 'any' },
}

/** No child is in a report; the lists behind a frozen one name the children within reach. */
export const REPORTS_ACCESS: readonly AccessRow[] = [
  see,
  { ...see, action: 'download-report', says: 'Download the annual report as a file' },
  write,
  freeze,
  {
    action: 'see-report-lists',
    says: 'See the lists behind the figures of a frozen report, naming the children within your reach',
    allows: {
      iro: ['allocated', 'covering', 'same-team'],
      manager: 'any',
      'business-support': 'any',
      'team-manager': ['managing', 'covering'],
      'senior-manager': ['managing'],
      analyst: 'any',
      auditor: 'any',
    },
  },
]

export const mayWrite = (roles: readonly Role[]): boolean => isAllowed(write, roles)
export const mayFreeze = (roles: readonly Role[]): boolean => isAllowed(freeze, roles)
