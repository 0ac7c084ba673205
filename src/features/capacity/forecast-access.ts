// Who sees what is to come, and the case for more people. Put together with the rest in access.ts.
import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const setFigures: AccessRow = {
  action: 'set-case-figures',
  says: 'Change how long work takes and what posts cost, for the forecast and the business case',
  allows: { manager: 'any' },
}

export const FORECAST_ACCESS: readonly AccessRow[] = [
  {
    action: 'see-forecast',
    says: 'See what falls due in the next 12 months, and whether there are hours for it',
    allows: {
      manager: 'any',
      iro: ['allocated', 'covering', 'same-team'],
      'business-support': 'any',
      'senior-manager': ['managing'],
      analyst: 'any',
      auditor: 'any',
    },
  },
  {
    action: 'see-business-case',
    says: 'Read the business case for posts, and what it is reckoned with',
    allows: { manager: 'any', 'senior-manager': 'any', auditor: 'any' },
  },
  setFigures,
]

/** Whether one of these roles may change what the business case is reckoned with. */
export const maySetFigures = (roles: readonly Role[]): boolean => isAllowed(setFigures, roles)
