import type { AccessRow } from '../../platform/web/route.ts'

export const allocationsAccess: readonly AccessRow[] = [
  {
    action: 'allocate-child',
    says: 'Say which IRO holds a child',
    roles: ['manager', 'business-support'],
  },
]
