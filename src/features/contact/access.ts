import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const record: AccessRow = {
  action: 'write-contact',
  says: 'Write down a talk or visit with a child',
  allows: { iro: ['allocated', 'covering', 'same-team'], manager: 'any', 'business-support': 'any' },
}

/** The log is the reviewing service’s own: whoever plans the child’s care does not read what the child told the IRO. */
export const contactAccess: readonly AccessRow[] = [
  {
    action: 'see-contact',
    says: 'See the talks and visits with a child',
    allows: { ...record.allows, auditor: 'any' },
    inEmergency: 'enough',
  },
  record,
]

/** Whether one of these roles may write in the log, so that a page shows the form. */
export const mayRecordContact = (roles: readonly Role[]): boolean => isAllowed(record, roles)

/** Whether one of these roles may read the log, so that a page shows the way to it. */
export const maySeeContact = (roles: readonly Role[]): boolean =>
  mayRecordContact(roles) || roles.includes('auditor')
