import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

/** Caseloads are of the whole service, so that a fair share can be seen; children are named within reach alone. */
export const CASELOAD: AccessRow = {
  action: 'see-caseload',
  says: 'See the caseload of every IRO, and of the children behind it those within reach',
  allows: {
    iro: 'any',
    manager: 'any',
    'business-support': 'any',
    'senior-manager': 'any',
    analyst: 'any',
    auditor: 'any',
  },
}

export const OTHER_WORK: AccessRow = {
  action: 'record-other-work',
  says: 'Write down what an IRO does besides holding children',
  allows: { manager: 'any', 'business-support': 'any' },
}

/** Whether somebody may write down other work, so that a page shows the way. */
export const mayRecordOtherWork = (roles: readonly Role[]): boolean => isAllowed(OTHER_WORK, roles)

export const WHAT_IF: AccessRow = {
  action: 'see-what-if',
  says: 'See what would become of caseloads, and where children would go, were something to happen',
  allows: { manager: 'any', 'senior-manager': 'any', 'business-support': 'any', auditor: 'any' },
}

/** Whether somebody may try out caseloads, so that a page shows the way. */
export const mayTryCaseloads = (roles: readonly Role[]): boolean => isAllowed(WHAT_IF, roles)
