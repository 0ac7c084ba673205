import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'

const hold: AccessRow = {
  action: 'hold-records',
  says: 'Hold a record so that it is not destroyed, or end the hold',
  allows: { manager: 'any' },
}

const destroy: AccessRow = {
  action: 'destroy-records',
  says: 'Propose that a record is destroyed, or confirm it',
  allows: { manager: 'any' },
}

const copy: AccessRow = {
  action: 'prepare-subject-access',
  says: 'Prepare a copy of a child’s whole record for the child',
  allows: { manager: 'any' },
}

/** Whether somebody may prepare a copy of a record, so that a page shows the way. */
export const mayPrepareCopy = (roles: readonly Role[]): boolean => isAllowed(copy, roles)

/** Who looks after what the law says of records, and who may look at it. */
export const DATA_PROTECTION_ACCESS: readonly AccessRow[] = [
  {
    action: 'see-retention',
    says: 'See how long records are kept and which are due to be destroyed',
    allows: { manager: 'any', auditor: 'any' },
  },
  hold,
  destroy,
  copy,
  {
    action: 'see-processing',
    says: 'See what data the service holds, and why',
    allows: { manager: 'any', auditor: 'any', administrator: 'any' },
  },
]

/** Whether somebody may hold records and propose their destruction, so that a page shows them the forms. */
export function mayDecideOnRecords(roles: readonly Role[]): boolean {
  return isAllowed(hold, roles) && isAllowed(destroy, roles)
}
