import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const change: AccessRow = {
  action: 'change-mail',
  says: 'Send an e-mail again, to another address, or stop it',
  // An administrator sees to what could not be sent; which child it is about is not shown.
  allows: { manager: 'any', 'business-support': 'any', administrator: [] },
}

/** Whether somebody may change what becomes of a message, so that a page shows the forms. */
export const mayChangeMail = (roles: readonly Role[]): boolean => isAllowed(change, roles)

export const MAIL_ACCESS: readonly AccessRow[] = [
  {
    action: 'see-mail',
    says: 'See which e-mails wait or could not be sent',
    allows: { manager: 'any', 'business-support': 'any', auditor: 'any', administrator: [] },
  },
  change,
]
