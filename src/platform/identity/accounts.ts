import type { Day } from '../../kit/dates/index.ts'
import { newId } from '../../kit/ids.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { type Db, isForeignKeyViolation, isUniqueViolation, type Trx, transaction } from '../db/index.ts'
import { EVER, toRoleRow } from './account-roles.ts'
import { HELD_ROLES } from './held-roles.ts'
import { hashPassword, refusalOfPassword } from './passwords.ts'
import type { Role } from './roles.ts'

export type Account = {
  readonly id: string
  /** Lower case. */
  readonly userName: string
  readonly displayName: string
  readonly roles: readonly Role[]
  /** Who they are among the people who work with children. */
  readonly personId: string | null
  readonly disabled: boolean
  readonly version: number
}

export type NewAccount = {
  readonly userName: string
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly personId: string | null
  readonly password: string
  /** Whether it was made for its owner, who then chooses another at the first sign-in. */
  readonly passwordGiven?: boolean
  /** The days of the roles; left out: from ever, without an end. `to` is the first day without them. */
  readonly from?: Day
  readonly to?: Day | null
}

/** A sentence fit to show. */
export type AccountRefused = {
  readonly code: 'taken' | 'password' | 'user-name' | 'person' | 'not-found' | 'last-administrator'
  readonly says: string
}

/** Adds an account, with its audit row. `actor` as in {@link recordAudit}. */
export async function addAccount(
  db: Db,
  given: NewAccount,
  actor: string,
): Promise<Result<Account, AccountRefused>> {
  const userName = toUserName(given.userName)
  const refusal = refusalOfPassword(given.password, [userName, given.displayName])
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
    return fail({ code: 'person', says: `There is no person ${given.personId}` })
  }
  const { displayName, personId } = given
  return ok({ id, userName, displayName, roles: given.roles, personId, disabled: false, version: 1 })
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
      person_id: account.personId,
      password_given: account.passwordGiven ?? false,
    })
    .execute()
  const days = { from: account.from ?? EVER, to: account.to ?? null }
  const rows = account.roles.map((role) => toRoleRow(account.id, { role, ...days }))
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
  const rows = await db.selectFrom('account').selectAll().select(HELD_ROLES).orderBy('user_name').execute()
  return rows.map((row) => ({
    id: row.id,
    userName: row.user_name,
    displayName: row.display_name,
    roles: row.roles,
    personId: row.person_id,
    disabled: row.disabled_at !== null,
    version: row.version,
  }))
}

/** User names are told apart without regard to capitals or spaces around them. */
export function toUserName(typed: string): string {
  return typed.trim().toLowerCase()
}
