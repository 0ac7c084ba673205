import { type AccessRow, isAllowed } from '../../platform/web/access-row.ts'
import type { Role } from '../../platform/web/route.ts'
import type { StaffEntryKind } from './staff-entry.ts'
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

const writeExpertise: AccessRow = {
  action: 'write-own-expertise',
  says: 'Write down what an officer knows about: each of themselves, managers of everybody',
  allows: { manager: 'any', iro: 'any', 'fostering-iro': 'any' },
}

const eraseRecords: AccessRow = {
  action: 'erase-staff-records',
  says: 'Erase the record of supervision and training of people who left, when its time is up',
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
  writeExpertise,
  {
    action: 'see-staff-retention',
    says: 'See how long the records of supervision and training of people who left are kept',
    allows: { ...eraseRecords.allows, auditor: 'any' },
  },
  eraseRecords,
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

/** Whether one of these roles may erase the record of people who left. */
export function mayEraseRecords(roles: readonly Role[]): boolean {
  return isAllowed(eraseRecords, roles)
}

export type EntryWriter = { readonly roles: readonly Role[]; readonly personId: string | null }

/** Whether somebody may write an entry of a kind in the record of a person: managers any, others what they know themselves. */
export function mayWriteEntry(
  { roles, personId }: EntryWriter,
  entry: { readonly personId: string; readonly kind: StaffEntryKind },
): boolean {
  const isOwn = personId === entry.personId && entry.kind === 'expertise'
  return mayWriteRecord(roles) || (isOwn && isAllowed(writeExpertise, roles))
}
