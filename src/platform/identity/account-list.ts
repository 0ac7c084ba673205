import { sql } from 'kysely'
import type { Db } from '../db/index.ts'
import type { RoleHeld } from './account-roles.ts'
import { toRoleHeld } from './change-roles.ts'

/** An account as an administrator sees it. */
export type AccountShown = {
  readonly id: string
  readonly userName: string
  readonly displayName: string
  readonly person: { readonly id: string; readonly name: string } | null
  /** Every role it has or had, the latest first. */
  readonly roles: readonly RoleHeld[]
  readonly signsIn: 'password' | 'single-sign-on only'
  readonly oneTimeCodes: 'on' | 'off'
  /** Null: never. */
  readonly lastSignIn: Date | null
  readonly createdAt: Date
  /** Null: it may sign in. */
  readonly disabledAt: Date | null
}

const accountsOf = (db: Db) =>
  db
    .selectFrom('account')
    .leftJoin('person', 'person.id', 'account.person_id')
    .leftJoin('account_code', 'account_code.account_id', 'account.id')
    .select(['account.id', 'user_name', 'display_name', 'password_hash', 'disabled_at', 'created_at'])
    .select(['person.id as person_id', 'person.name as person_name', 'account_code.account_id as code_of'])
    .select(
      sql<Date | null>`(select at from audit_entry
        where record_type = 'account' and record_id = account.id and action = 'signed-in'
        order by id desc limit 1)`.as('last_sign_in'),
    )
    .orderBy('user_name')

/** Every account, or one, by user name. */
async function listWhere(db: Db, accountId: string | null): Promise<readonly AccountShown[]> {
  const rows = await accountsOf(db)
    .$if(accountId !== null, (query) => query.where('account.id', '=', accountId ?? ''))
    .execute()
  const roles = await db
    .selectFrom('account_role')
    .selectAll()
    .$if(accountId !== null, (query) => query.where('account_id', '=', accountId ?? ''))
    .orderBy('from_day', 'desc')
    .orderBy('role')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    userName: row.user_name,
    displayName: row.display_name,
    person:
      row.person_id === null || row.person_name === null
        ? null
        : { id: row.person_id, name: row.person_name },
    roles: roles.filter(({ account_id }) => account_id === row.id).map(toRoleHeld),
    signsIn: row.password_hash === null ? 'single-sign-on only' : 'password',
    oneTimeCodes: row.code_of === null ? 'off' : 'on',
    lastSignIn: row.last_sign_in,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  }))
}

/** Every account as an administrator sees it, by user name. */
export async function listAccountsShown(db: Db): Promise<readonly AccountShown[]> {
  return await listWhere(db, null)
}

/** One account as an administrator sees it; null where there is none. */
export async function findAccountShown(db: Db, accountId: string): Promise<AccountShown | null> {
  return (await listWhere(db, accountId))[0] ?? null
}
