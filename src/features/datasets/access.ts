import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const keep: AccessRow = {
  action: 'keep-dataset-tokens',
  says: 'Let a program of the authority fetch datasets, and end that',
  allows: { manager: 'any' },
}

/** Datasets hold numbers of children of the whole service: so a manager of the service lets programs have them. */
export const DATASETS_ACCESS: readonly AccessRow[] = [
  {
    action: 'see-datasets',
    says: 'Read what each column of the datasets means',
    allows: { ...keep.allows, analyst: 'any', 'senior-manager': 'any', administrator: 'any', auditor: 'any' },
  },
  keep,
]

export const mayKeepTokens = (roles: readonly Role[]): boolean => isAllowed(keep, roles)
