import type { AccessRow } from '../../platform/web/route.ts'

export const FIGURES_ACCESS: readonly AccessRow[] = [
  {
    action: 'see-figures',
    says: 'See the figures and the children behind them',
    roles: ['iro', 'manager', 'business-support', 'analyst'],
  },
  {
    action: 'download-figures',
    says: 'Download the rows behind a figure as a file',
    roles: ['iro', 'manager', 'business-support', 'analyst'],
  },
]
