import type { Trx } from '../../../platform/db/index.ts'

/** Turns the e-mail of the morning on or off for an account; false where it stood so already. */
export async function setMorningMail(trx: Trx, accountId: string, to: 'on' | 'off'): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ morning_mail: to === 'on' })
    .where('id', '=', accountId)
    .where('morning_mail', '=', to === 'off')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
