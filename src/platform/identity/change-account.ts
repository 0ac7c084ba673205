import { fail, ok, type Result } from '../../kit/result.ts'
import { londonDayOf } from '../clock/clock.ts'
import { type Db, isForeignKeyViolation, type Trx, transaction } from '../db/index.ts'
import { keepsAdministrator, LAST_ADMINISTRATOR } from './account-roles.ts'
import { type AccountRefused, toUserName } from './accounts.ts'
import { listAdministering, lockAccounts, recordAccountChange } from './change-roles.ts'
import { endSessionsOf } from './session-list.ts'

/**
 * Stops an account from signing in and ends its sessions. Disabling it again changes nothing. Never the last
 * administrator's: nobody could let anybody in.
 */
export async function disableAccount(
  db: Db,
  userName: string,
  actor: string,
  now: Date,
): Promise<Result<'disabled' | 'already', AccountRefused>> {
  return await transaction(db, async (trx) => {
    await lockAccounts(trx)
    const row = await trx
      .selectFrom('account')
      .select(['id', 'disabled_at'])
      .where('user_name', '=', toUserName(userName))
      .executeTakeFirst()
    if (!row) return fail({ code: 'not-found', says: `There is no account ${toUserName(userName)}` })
    if (row.disabled_at !== null) {
      await endSessionsOf(trx, row.id)
      return ok('already')
    }
    if (await isLastAdministrator(trx, row.id, now))
      return fail({ code: 'last-administrator', says: LAST_ADMINISTRATOR })
    await trx.updateTable('account').set({ disabled_at: now }).where('id', '=', row.id).execute()
    await recordAccountChange(trx, row.id, { actor, action: 'disable-account' })
    return ok('disabled')
  })
}

async function isLastAdministrator(trx: Trx, accountId: string, now: Date): Promise<boolean> {
  const administering = await listAdministering(trx)
  const others = administering.filter((one) => one.accountId !== accountId)
  const today = londonDayOf(now)
  return keepsAdministrator(administering, today) && !keepsAdministrator(others, today)
}

/** Lets an account sign in again. */
export async function enableAccount(
  db: Db,
  accountId: string,
  actor: string,
): Promise<'enabled' | 'already'> {
  return await transaction(db, async (trx) => {
    const changed = await trx
      .updateTable('account')
      .set({ disabled_at: null })
      .where('id', '=', accountId)
      .where('disabled_at', 'is not', null)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) return 'already'
    await recordAccountChange(trx, accountId, { actor, action: 'enable-account' })
    return 'enabled'
  })
}

/** Says who an account is among the people who work with children, or nobody, and ends its sessions. */
export async function linkAccount(
  db: Db,
  accountId: string,
  personId: string | null,
  actor: string,
): Promise<Result<'linked', AccountRefused>> {
  try {
    return await transaction(db, async (trx) => {
      await trx.updateTable('account').set({ person_id: personId }).where('id', '=', accountId).execute()
      await recordAccountChange(trx, accountId, { actor, action: 'link-account' })
      return ok('linked')
    })
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error
    return fail({ code: 'person', says: 'There is no such person' })
  }
}
