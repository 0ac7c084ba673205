import { type Allowed, type AccessRow, allowedTo, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const DOING = {
  iro: ['allocated', 'covering', 'same-team'],
  manager: 'any',
  'business-support': 'any',
} as const satisfies AccessRow['allows']

const record: AccessRow = {
  action: 'work-between-reviews',
  says: 'Write down a mid-way check, an answer to an event or move, or a meeting gone to',
  allows: DOING,
}

const tell: AccessRow = {
  action: 'tell-of-events',
  says: 'Tell the IRO of a significant event',
  allows: { ...DOING, 'social-worker': ['allocated', 'covering'] },
}

const see: AccessRow = {
  action: 'see-events',
  says: 'See what the IRO was told about a child',
  allows: { ...tell.allows, auditor: 'any' },
  inEmergency: 'enough',
}

/** The officer's own checks and notes are for the reviewing service; what was told is also for whoever may tell. */
export const betweenReviewsAccess: readonly AccessRow[] = [
  {
    action: 'see-between-reviews',
    says: 'See mid-way checks, moves and meetings between reviews',
    allows: { ...DOING, auditor: 'any' },
    inEmergency: 'enough',
  },
  record,
  see,
  tell,
]

export const mayWorkBetween = (roles: readonly Role[]): boolean => isAllowed(record, roles)
export const maySeeEvents = (roles: readonly Role[]): boolean => isAllowed(see, roles)
/** Of which children somebody of these roles may tell; null for none. */
export const tellsOf = (roles: readonly Role[]): Allowed | null => allowedTo(tell, roles)
export const mayTellOfEvents = (roles: readonly Role[]): boolean => isAllowed(tell, roles)

/** Whether the officer's reasons and notes are shown: not to those who plan the child's care. */
export const maySeeNotes = (roles: readonly Role[]): boolean =>
  mayWorkBetween(roles) || roles.includes('auditor')
