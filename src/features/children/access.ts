import { type AccessRow, type Allowed, allowedTo, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const openInEmergency: AccessRow = {
  action: 'open-in-emergency',
  says: 'Open a record in an emergency, with a reason',
  allows: {
    iro: 'any',
    manager: 'any',
    'business-support': 'any',
    'fostering-iro': 'any',
    'social-worker': 'any',
    'team-manager': 'any',
    'senior-manager': 'any',
  },
}

const reviewOpenings: AccessRow = {
  action: 'review-emergency-openings',
  says: 'Look at an emergency opening and say whether it was right',
  allows: { manager: 'any' },
}

/** Whether somebody may open a record in an emergency, so that a page shows the way. */
export const mayOpenInEmergency = (roles: readonly Role[]): boolean => isAllowed(openInEmergency, roles)

/** Whether emergency openings wait for somebody of these roles. */
export const mayReviewOpenings = (roles: readonly Role[]): boolean => isAllowed(reviewOpenings, roles)

const restrict: AccessRow = {
  action: 'restrict-records',
  says: 'Restrict a record, and say who may open it',
  allows: { manager: 'any' },
}

/** Whether somebody may restrict a record, so that a page shows the way. */
export const mayRestrict = (roles: readonly Role[]): boolean => isAllowed(restrict, roles)

/** Who may challenge the authority about a child. */
export const WHO_CHALLENGE: AccessRow['allows'] = {
  iro: ['allocated', 'covering', 'same-team'],
  manager: 'any',
  'fostering-iro': ['allocated', 'covering'],
}

/** Of which children somebody may raise a challenge; null: of none. */
export const challengeAllowed = (roles: readonly Role[]): Allowed | null =>
  allowedTo({ action: 'raise-disputes', says: 'Raise a challenge', allows: WHO_CHALLENGE }, roles)

/** The reviewing service, officers for the children that are theirs: who runs reviews. */
export const WHO_RUN_REVIEWS: AccessRow['allows'] = {
  iro: ['allocated', 'covering', 'same-team'],
  manager: 'any',
  'business-support': 'any',
}

/** The same, and the child’s own social worker. */
export const WHO_WORK_WITH_A_CHILD: AccessRow['allows'] = {
  ...WHO_RUN_REVIEWS,
  'social-worker': ['allocated', 'covering'],
}

/** Who may take a list of children away as a file. */
export const WHO_TAKE_LISTS: AccessRow['allows'] = {
  ...WHO_RUN_REVIEWS,
  'team-manager': ['managing', 'covering'],
  analyst: 'any',
  auditor: 'any',
}

/** Who may open a child's record, and what stands in it. */
export const WHO_SEE_A_CHILD: AccessRow['allows'] = {
  ...WHO_WORK_WITH_A_CHILD,
  'fostering-iro': ['allocated', 'covering', 'invited'],
  'team-manager': ['managing', 'covering'],
  'senior-manager': ['managing'],
  advocate: ['allocated', 'invited'],
  analyst: 'any',
  auditor: 'any',
}

/** Those who work with a child, and those who answer for the service. */
export const childrenAccess: readonly AccessRow[] = [
  {
    action: 'see-children',
    says: 'Search the register and open a child’s page',
    allows: WHO_SEE_A_CHILD,
    inEmergency: 'enough',
  },
  {
    action: 'download-children',
    says: 'Download the list of children as a file',
    allows: WHO_TAKE_LISTS,
  },
  {
    action: 'see-restricted',
    says: 'See which records are restricted, by number',
    allows: { manager: 'any', auditor: 'any' },
  },
  restrict,
  openInEmergency,
  {
    action: 'see-emergency-openings',
    says: 'See which records were opened in an emergency',
    allows: { manager: 'any', auditor: 'any' },
  },
  reviewOpenings,
]
