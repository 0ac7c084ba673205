import type { AccessRow } from '../../platform/web/route.ts'
import { WHO_TAKE_LISTS } from '../children/index.ts'

/** Figures are of the whole service; the children behind them are named only to those who reach them. */
export const FIGURES_ACCESS: readonly AccessRow[] = [
  {
    action: 'see-figures',
    says: 'See the figures, and behind them the children within your reach',
    allows: {
      iro: ['allocated', 'covering', 'same-team'],
      manager: 'any',
      'business-support': 'any',
      'team-manager': ['managing', 'covering'],
      'senior-manager': ['managing'],
      analyst: 'any',
      auditor: 'any',
    },
  },
  {
    action: 'download-figures',
    says: 'Download the rows behind a figure as a file',
    allows: WHO_TAKE_LISTS,
  },
]
