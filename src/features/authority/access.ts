import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const setLocalRules: AccessRow = {
  action: 'set-local-rules',
  says: 'Change local rules and add bank holidays',
  allows: { manager: 'any', administrator: 'any' },
}

const writeReviewPolicy: AccessRow = {
  action: 'write-policy',
  says: 'Write the policy on reviews',
  allows: { manager: 'any', administrator: 'any' },
}

/** Who may see and set what the authority decides for itself. */
export const authorityAccess: readonly AccessRow[] = [
  {
    action: 'see-local-rules',
    says: 'See local rules and bank holidays',
    allows: { ...setLocalRules.allows, iro: 'any', 'business-support': 'any', auditor: 'any' },
  },
  setLocalRules,
  {
    action: 'see-policy',
    says: 'Read the policy on reviews',
    allows: {
      ...writeReviewPolicy.allows,
      iro: 'any',
      'business-support': 'any',
      'fostering-iro': 'any',
      'social-worker': 'any',
      'team-manager': 'any',
      'senior-manager': 'any',
      advocate: 'any',
      auditor: 'any',
    },
  },
  writeReviewPolicy,
]

/** Whether one of these roles may change local rules and holidays, so that a page shows the form. */
export const maySetLocalRules = (roles: readonly Role[]): boolean => isAllowed(setLocalRules, roles)

/** Whether one of these roles may write the policy on reviews, so that a page shows the way to it. */
export const mayWriteReviewPolicy = (roles: readonly Role[]): boolean => isAllowed(writeReviewPolicy, roles)
