import { sql } from 'kysely'
import { type Day, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { type Db, type Trx, transaction } from '../db/index.ts'
import {
  type Administering,
  decideEndOfRole,
  decideNewRole,
  type NewRole,
  type RoleHeld,
  type RoleRefused,
  toRoleRow,
} from './account-roles.ts'
import type { Role } from './roles.ts'
import { endSessionsOf } from './session-list.ts'

const ACCOUNTS_LOCK = 4_710_307

/** Until the transaction ends nobody else changes who administers. */
export async function lockAccounts(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${ACCOUNTS_LOCK})`.execute(trx)
}

/** Every role that an account has or had, the latest first. */
export async function listRolesOf(db: Db, accountId: string): Promise<readonly RoleHeld[]> {
  const rows = await db
    .selectFrom('account_role')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('from_day', 'desc')
    .orderBy('role')
    .execute()
  return rows.map(toRoleHeld)
}

type RoleRow = {
  readonly role: Role
  readonly from_day: string
  readonly to_day: string | null
  readonly source: RoleHeld['source']
}

export function toRoleHeld({ role, from_day, to_day, source }: RoleRow): RoleHeld {
  return { role, from: isoDay(from_day), to: to_day === null ? null : isoDay(to_day), source }
}

/** Every administrator's role of an account that may sign in. */
export async function listAdministering(db: Db): Promise<readonly Administering[]> {
  const rows = await db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .selectAll('account_role')
    .where('role', '=', 'administrator')
    // What the directory gives it may take away without asking us.
    .where('source', '=', 'local')
    .where('disabled_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...toRoleHeld(row), accountId: row.account_id }))
}

const OWN_ROLE: RoleRefused = {
  code: 'own',
  field: 'role',
  says: 'Another administrator must give you a role',
}

/** Gives an account a role, on record, and ends its sessions. `actor` as in {@link recordAudit}. */
export async function giveRole(
  db: Db,
  accountId: string,
  asked: NewRole,
  actor: string,
): Promise<Result<'given', RoleRefused>> {
  return await transaction(db, async (trx) => {
    if (accountId === actor) return fail(OWN_ROLE)
    await lockAccounts(trx)
    const decided = decideNewRole(await listRolesOf(trx, accountId), asked)
    if (!decided.ok) return decided
    const row = toRoleRow(accountId, decided.value)
    await trx
      .insertInto('account_role')
      .values(row)
      // Taken away and given back on one day.
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'role', 'source', 'from_day']).doUpdateSet({ to_day: row.to_day }),
      )
      .execute()
    await recordAccountChange(trx, accountId, { actor, action: 'give-role' })
    return ok('given')
  })
}

export type EndRole = {
  readonly accountId: string
  readonly role: Role
  /** The day the role began, which tells one from another. */
  readonly from: Day
  /** The first day without it. */
  readonly to: Day
  readonly actor: string
  readonly today: Day
}

/** Ends a role, on record, and the account's sessions; never the last administrator's. */
export async function endRole(
  db: Db,
  { accountId, role, from, to, actor, today }: EndRole,
): Promise<Result<'ended', RoleRefused | { readonly code: 'not-found' }>> {
  return await transaction(db, async (trx) => {
    await lockAccounts(trx)
    const roles = await listRolesOf(trx, accountId)
    const held = roles.find((one) => one.role === role && one.from === from && one.source === 'local')
    if (held === undefined) return fail({ code: 'not-found' })
    const others = (await listAdministering(trx)).filter(
      (one) => !(one.accountId === accountId && one.from === from),
    )
    const decided = decideEndOfRole(held, to, { others, today })
    if (!decided.ok) return decided
    await trx
      .updateTable('account_role')
      .set({ to_day: toIsoDate(decided.value) })
      .where('account_id', '=', accountId)
      .where('role', '=', role)
      .where('source', '=', 'local')
      .where('from_day', '=', toIsoDate(from))
      .execute()
    await recordAccountChange(trx, accountId, { actor, action: 'end-role' })
    return ok('ended')
  })
}

/**
 * Counts an account's version up, with the audit row, and ends its sessions: what somebody may do is never that of
 * before. `actor` as in {@link recordAudit}.
 */
export async function recordAccountChange(
  trx: Trx,
  accountId: string,
  { actor, action }: { readonly actor: string; readonly action: string },
): Promise<void> {
  const { version } = await trx
    .updateTable('account')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', accountId)
    .returning('version')
    .executeTakeFirstOrThrow()
  await endSessionsOf(trx, accountId)
  const versions = { versionBefore: version - 1, versionAfter: version }
  await recordAudit(trx, { actor, action, recordType: 'account', recordId: accountId, ...versions })
}
