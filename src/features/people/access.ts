import type { AccessRow } from '../../platform/web/route.ts'

export const ACCESS: readonly AccessRow[] = [
  {
    action: 'use-footprint',
    says: 'Sign in and open the first page',
    roles: ['iro', 'manager', 'business-support', 'analyst', 'administrator'],
  },
]
