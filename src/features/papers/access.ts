import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const record: AccessRow = {
  action: 'record-papers',
  says: 'Send or record the papers for a review',
  allows: {
    iro: ['allocated', 'covering', 'same-team'],
    manager: 'any',
    'business-support': 'any',
    'social-worker': ['allocated', 'covering'],
    'team-manager': ['managing', 'covering'],
  },
}

const prepare: AccessRow = {
  action: 'prepare-reviews',
  says: 'Record talks before a review',
  allows: { iro: ['allocated', 'covering', 'same-team'], manager: 'any', 'business-support': 'any' },
}

const see: AccessRow = {
  action: 'see-papers',
  says: 'See the papers for a review',
  allows: { ...record.allows, 'senior-manager': ['managing'], auditor: 'any' },
  inEmergency: 'enough',
}

/** Who may see the papers for reviews and record what came. An advocate or an analyst sees no report about a child. */
export const papersAccess: readonly AccessRow[] = [see, record, prepare]

/** Whether one of these roles may see papers, so that a page shows the way to them. */
export const maySeePapers = (roles: readonly Role[]): boolean => isAllowed(see, roles)

/** Whether one of these roles may record papers, so that a page shows the way to it. */
export const mayRecordPapers = (roles: readonly Role[]): boolean => isAllowed(record, roles)

/** Whether one of these roles may record what is done before a review. */
export const mayPrepareReviews = (roles: readonly Role[]): boolean => isAllowed(prepare, roles)
