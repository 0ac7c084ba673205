import { sql } from 'kysely'
import { newId } from '../../kit/ids.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../audit/record-audit.ts'
import {
  type Db,
  hasMetVersion,
  isForeignKeyViolation,
  isUniqueViolation,
  type Trx,
  transaction,
} from '../db/index.ts'
import { hashPassword, refusalOfPassword } from './passwords.ts'

export const roles = ['iro', 'manager', 'business-support', 'analyst', 'administrator'] as const

export type Role = (typeof roles)[number]

export type Account = {
  readonly id: string
  /** Lower case. */
  readonly userName: string
  readonly displayName: string
  readonly roles: readonly Role[]
  /** The reviewing officer this person is, where they are one. */
  readonly officerId: string | null
  readonly disabled: boolean
  readonly version: number
}

export type NewAccount = {
  readonly userName: string
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly officerId: string | null
  readonly password: string
}

/** A sentence fit to show. */
export type AccountRefused = {
  readonly code: 'taken' | 'password' | 'user-name' | 'officer' | 'not-found'
  readonly says: string
}

/** Adds an account, with its audit row. `actor` as in {@link recordAudit}. */
export async function addAccount(
  db: Db,
  given: NewAccount,
  actor: string,
): Promise<Result<Account, AccountRefused>> {
  const userName = toUserName(given.userName)
  const refusal = refusalOfPassword(given.password)
  if (refusal !== null) return fail({ code: 'password', says: refusal })
  if (!/^[a-z0-9][a-z0-9.@_-]{0,99}$/.test(userName)) {
    return fail({
      code: 'user-name',
      says: 'A user name has letters, digits, dots, hyphens, underscores and @ only',
    })
  }
  const passwordHash = await hashPassword(given.password)
  const id = newId()
  try {
    await transaction(db, (trx) => saveAccount(trx, { ...given, id, userName, passwordHash }, actor))
  } catch (error) {
    if (isUniqueViolation(error, 'account_user_name_key')) {
      return fail({ code: 'taken', says: `There is an account ${userName} already` })
    }
    if (!isForeignKeyViolation(error)) throw error
    return fail({ code: 'officer', says: `There is no officer ${given.officerId}` })
  }
  const { displayName, officerId } = given
  return ok({ id, userName, displayName, roles: given.roles, officerId, disabled: false, version: 1 })
}

type SavedAccount = Omit<NewAccount, 'password'> & { readonly id: string; readonly passwordHash: string }

async function saveAccount(trx: Trx, account: SavedAccount, actor: string): Promise<void> {
  await trx
    .insertInto('account')
    .values({
      id: account.id,
      user_name: account.userName,
      display_name: account.displayName,
      password_hash: account.passwordHash,
      officer_id: account.officerId,
    })
    .execute()
  const rows = account.roles.map((role) => ({ account_id: account.id, role }))
  if (rows.length > 0) await trx.insertInto('account_role').values(rows).execute()
  await recordAudit(trx, {
    actor,
    action: 'add-account',
    recordType: 'account',
    recordId: account.id,
    versionBefore: null,
    versionAfter: 1,
  })
}

/** Every account, by user name. */
export async function listAccounts(db: Db): Promise<readonly Account[]> {
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .select(
      sql<Role[]>`array(select role from account_role where account_id = account.id order by role)`.as(
        'roles',
      ),
    )
    .orderBy('user_name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    userName: row.user_name,
    displayName: row.display_name,
    roles: row.roles,
    officerId: row.officer_id,
    disabled: row.disabled_at !== null,
    version: row.version,
  }))
}

/** Stops an account from signing in and ends its sessions. Disabling it again changes nothing. */
export async function disableAccount(
  db: Db,
  userName: string,
  actor: string,
  now: Date,
): Promise<Result<'disabled' | 'already', AccountRefused>> {
  return await transaction(db, async (trx) => {
    const row = await trx
      .selectFrom('account')
      .select(['id', 'version', 'disabled_at'])
      .where('user_name', '=', toUserName(userName))
      .forUpdate()
      .executeTakeFirst()
    if (!row) return fail({ code: 'not-found', says: `There is no account ${toUserName(userName)}` })
    await trx.deleteFrom('session').where('account_id', '=', row.id).execute()
    if (row.disabled_at !== null) return ok('already')
    await saveDisabled(trx, row, actor, now)
    return ok('disabled')
  })
}

async function saveDisabled(
  trx: Trx,
  { id, version }: { readonly id: string; readonly version: number },
  actor: string,
  now: Date,
): Promise<void> {
  const changed = await trx
    .updateTable('account')
    .set({ disabled_at: now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!hasMetVersion(changed)) throw new Error('a locked account changed under its lock')
  const versions = { versionBefore: version, versionAfter: version + 1 }
  await recordAudit(trx, {
    actor,
    action: 'disable-account',
    recordType: 'account',
    recordId: id,
    ...versions,
  })
}

/** User names are told apart without regard to capitals or spaces around them. */
export function toUserName(typed: string): string {
  return typed.trim().toLowerCase()
}
