import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'
import { WHO_TAKE_LISTS } from '../children/index.ts'

const keep: AccessRow = {
  action: 'keep-yardsticks',
  says: 'Enter targets, typed figures of earlier years, and figures of region, neighbours and England',
  allows: { manager: 'any', analyst: 'any' },
}

/** Whether somebody may enter what figures are held against, so that a page shows the links. */
export const mayKeepYardsticks = (roles: readonly Role[]): boolean => isAllowed(keep, roles)

/** Those who may ask for the e-mails of exceptions. */
export const MAIL_ROLES: readonly Role[] = ['manager', 'senior-manager']

const askForMail: AccessRow = {
  action: 'ask-for-figure-mail',
  says: 'Ask to be told by e-mail that the exceptions of a week or a month are there',
  allows: { manager: 'any', 'senior-manager': 'any' },
}

/** Whether somebody may ask for these e-mails. */
export const mayAskForMail = (roles: readonly Role[]): boolean => isAllowed(askForMail, roles)

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
  keep,
  askForMail,
]
