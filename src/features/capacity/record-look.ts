import { recordAudit } from '../../platform/audit/record-audit.ts'
import { type Db, transaction } from '../../platform/db/index.ts'

/** Writes down that somebody looked at the data of staff. `type` and `id` say which; `actor` is an account’s id. */
export async function recordLook(
  db: Db,
  {
    actor,
    action,
    type,
    id,
  }: { readonly actor: string; readonly action: string; readonly type: string; readonly id: string },
): Promise<void> {
  await transaction(db, (trx) =>
    recordAudit(trx, {
      actor,
      action,
      recordType: type,
      recordId: id,
      versionBefore: null,
      versionAfter: null,
    }),
  )
}
