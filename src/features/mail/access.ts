import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const change: AccessRow = {
  action: 'change-mail',
  says: 'Send an e-mail again, or stop it',
  // An administrator sees to what could not be sent; which child it is about is not shown.
  allows: { manager: 'any', 'business-support': 'any', administrator: [] },
}

// What is sent to another address is read by another: it may hold a link, or where a child lives. So it takes whoever may
// see the child, and what is about nobody, as a morning’s e-mail of many, goes to nobody else.
const readdress: AccessRow = {
  action: 'readdress-mail',
  says: 'Send an e-mail about a child to another address',
  allows: { manager: 'any', 'business-support': 'any' },
}

/** Whether somebody may send messages to other addresses, so that a page shows the form. */
export const mayReaddressMail = (roles: readonly Role[]): boolean => isAllowed(readdress, roles)

/** Whether somebody may change what becomes of a message, so that a page shows the forms. */
export const mayChangeMail = (roles: readonly Role[]): boolean => isAllowed(change, roles)

export const MAIL_ACCESS: readonly AccessRow[] = [
  {
    action: 'see-mail',
    says: 'See which e-mails wait or could not be sent',
    allows: { manager: 'any', 'business-support': 'any', auditor: 'any', administrator: [] },
  },
  change,
  readdress,
]
