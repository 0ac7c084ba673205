import type { AccessRow } from '../../platform/web/route.ts'

export const ACCESS: readonly AccessRow[] = [
  {
    action: 'see-today',
    says: 'See what is overdue and due, and for whom',
    roles: ['iro', 'manager', 'business-support', 'analyst'],
  },
]
