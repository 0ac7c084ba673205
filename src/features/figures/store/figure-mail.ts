import { recordAudit } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'

export type MailWanted = { readonly weekly: boolean; readonly monthly: boolean }

/** Saves which e-mails an account asked for, over version `seen` (0: nothing yet). False where it changed meanwhile. */
export async function saveFigureMail(
  trx: Trx,
  accountId: string,
  wanted: MailWanted,
  seen: number,
): Promise<boolean> {
  const saved =
    seen === 0
      ? await trx
          .insertInto('figure_mail')
          .values({ account_id: accountId, ...wanted })
          .onConflict((conflict) => conflict.column('account_id').doNothing())
          .returning('version')
          .executeTakeFirst()
      : await trx
          .updateTable('figure_mail')
          .set({ ...wanted, version: seen + 1 })
          .where('account_id', '=', accountId)
          .where('version', '=', seen)
          .returning('version')
          .executeTakeFirst()
  if (saved === undefined) return false
  await recordAudit(trx, {
    actor: accountId,
    action: 'change-figure-mail',
    recordType: 'figure-mail',
    recordId: accountId,
    versionBefore: seen === 0 ? null : seen,
    versionAfter: seen + 1,
  })
  return true
}
