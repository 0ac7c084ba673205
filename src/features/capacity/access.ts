import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'
import { CASELOAD, OTHER_WORK, WHAT_IF } from './caseload-access.ts'
import { FORECAST_ACCESS } from './forecast-access.ts'

const seeGaps: AccessRow = {
  action: 'see-staff-gaps',
  says: 'See whose supervision, training or registration is overdue',
  allows: { manager: 'any', auditor: 'any' },
}

const writeRecord: AccessRow = {
  action: 'write-staff-record',
  says: 'Write down supervision, training, registration and how officers get legal advice',
  allows: { manager: 'any' },
}

/** Who sees what of the people of the service. */
export const capacityAccess: readonly AccessRow[] = [
  CASELOAD,
  OTHER_WORK,
  WHAT_IF,
  ...FORECAST_ACCESS,
  {
    action: 'see-establishment',
    says: 'See which posts are paid for, who is in them on what terms, and what is vacant',
    allows: { manager: 'any', 'senior-manager': 'any', auditor: 'any' },
  },
  {
    action: 'see-staff-record',
    says: 'See an officer’s record of supervision and training: each their own, managers all',
    allows: { manager: 'any', auditor: 'any', iro: 'any', 'fostering-iro': 'any' },
  },
  seeGaps,
  writeRecord,
  {
    action: 'see-expertise',
    says: 'See who in the service knows what, and how officers get legal advice',
    allows: {
      manager: 'any',
      iro: 'any',
      'fostering-iro': 'any',
      'business-support': 'any',
      'senior-manager': 'any',
      auditor: 'any',
    },
  },
]

/** Whether one of these roles sees the record of everybody, and not only their own. */
export function maySeeEveryRecord(roles: readonly Role[]): boolean {
  return isAllowed(seeGaps, roles)
}

/** Whether one of these roles may write in the record of staff. */
export function mayWriteRecord(roles: readonly Role[]): boolean {
  return isAllowed(writeRecord, roles)
}
