import { recordAudit } from '../../platform/audit/record-audit.ts'
import { type Db, transaction } from '../../platform/db/index.ts'

/** Writes down that somebody opened a child's record. */
export async function saveOpened(db: Db, childId: string, accountId: string): Promise<void> {
  await transaction(db, (trx) =>
    recordAudit(trx, {
      actor: accountId,
      action: 'opened',
      recordType: 'child',
      recordId: childId,
      versionBefore: null,
      versionAfter: null,
    }),
  )
}
