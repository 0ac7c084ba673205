import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const keep: AccessRow = {
  action: 'keep-programme',
  says: 'Keep the work programme, and what members of committees asked',
  allows: { manager: 'any' },
}

/** The programme names no child. */
export const QUALITY_ACCESS: readonly AccessRow[] = [
  {
    action: 'see-programme',
    says: 'Read the work programme, and what members of committees asked',
    allows: {
      ...keep.allows,
      iro: 'any',
      'fostering-iro': 'any',
      'business-support': 'any',
      'senior-manager': 'any',
      analyst: 'any',
      auditor: 'any',
    },
  },
  keep,
]

export const mayKeepProgramme = (roles: readonly Role[]): boolean => isAllowed(keep, roles)
