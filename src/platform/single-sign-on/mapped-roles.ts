import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Trx } from '../db/index.ts'
import type { Role } from '../identity/index.ts'

type HeldRole = { readonly role: Role; readonly source: 'local' | 'single-sign-on' }

/** The roles that an account holds on a day, and where each came from. */
export async function listHeldRoles(trx: Trx, accountId: string, today: Day): Promise<readonly HeldRole[]> {
  const day = toIsoDate(today)
  return await trx
    .selectFrom('account_role')
    .select(['role', 'source'])
    .where('account_id', '=', accountId)
    .where('from_day', '<=', day)
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>', day)]))
    .execute()
}

/**
 * Puts the roles that the directory gives today in the place of those it gave before; roles given here stay as they are.
 * Where anything changes, the account's sessions end: what somebody may do is never that of yesterday.
 */
export async function replaceMappedRoles(
  trx: Trx,
  accountId: string,
  mapped: readonly Role[],
  today: Day,
): Promise<'changed' | 'same'> {
  const held = await listHeldRoles(trx, accountId, today)
  const before = held.filter(({ source }) => source === 'single-sign-on').map(({ role }) => role)
  const gone = before.filter((role) => !mapped.includes(role))
  const added = mapped.filter((role) => !before.includes(role))
  if (gone.length === 0 && added.length === 0) return 'same'
  await closeRoles(trx, accountId, gone, today)
  await openRoles(trx, accountId, added, today)
  await trx.deleteFrom('session').where('account_id', '=', accountId).execute()
  await recordRolesChanged(trx, accountId)
  return 'changed'
}

async function closeRoles(trx: Trx, accountId: string, gone: readonly Role[], today: Day): Promise<void> {
  if (gone.length === 0) return
  const day = toIsoDate(today)
  await trx
    .updateTable('account_role')
    .set({ to_day: day })
    .where('account_id', '=', accountId)
    .where('source', '=', 'single-sign-on')
    .where('role', 'in', gone)
    .where('from_day', '<=', day)
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>', day)]))
    .execute()
}

async function openRoles(trx: Trx, accountId: string, added: readonly Role[], today: Day): Promise<void> {
  if (added.length === 0) return
  const fromDay = toIsoDate(today)
  const source = 'single-sign-on' as const
  await trx
    .insertInto('account_role')
    .values(added.map((role) => ({ account_id: accountId, role, from_day: fromDay, to_day: null, source })))
    // Taken away and given back on one day.
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'role', 'source', 'from_day']).doUpdateSet({ to_day: null }),
    )
    .execute()
}

async function recordRolesChanged(trx: Trx, accountId: string): Promise<void> {
  const { version } = await trx
    .updateTable('account')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', accountId)
    .returning('version')
    .executeTakeFirstOrThrow()
  await recordAudit(trx, {
    actor: 'server',
    action: 'change-roles',
    recordType: 'account',
    recordId: accountId,
    versionBefore: version - 1,
    versionAfter: version,
  })
}
