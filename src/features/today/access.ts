import type { AccessRow } from '../../platform/web/route.ts'

export const ACCESS: readonly AccessRow[] = [
  {
    action: 'see-today',
    says: 'See what is overdue and due, and for whom',
    allows: {
      iro: ['allocated', 'covering', 'same-team'],
      manager: 'any',
      'business-support': 'any',
      'social-worker': ['allocated', 'covering'],
      'team-manager': ['managing', 'covering'],
      'senior-manager': ['managing'],
      analyst: 'any',
      auditor: 'any',
    },
  },
]
