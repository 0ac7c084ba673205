import { setTimeout as pause } from 'node:timers/promises'
import { fail, ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { type Db, type Trx, transaction } from '../db/index.ts'
import { hashPassword, refusalOfPassword, verifyPassword } from './passwords.ts'
import { endSessionsOf } from './session-list.ts'
import { refusalToWait, type SignInRefused } from './sign-in.ts'
import { admit, forgetAttempts } from './sign-in-attempts.ts'
import { hashOf } from './tokens.ts'

/** `field` says which of the two passwords will not do. */
export type PasswordRefused = {
  readonly code: 'wrong' | 'wait' | 'new'
  readonly field: 'old' | 'new'
  readonly says: string
}

export type PasswordChange = {
  readonly accountId: string
  readonly oldPassword: string
  readonly newPassword: string
  /** Where the request came from. */
  readonly address: string
  readonly now: Date
}

/**
 * Changes one's own password, on record, with `alsoDo` in the same transaction (ending and renewing sessions).
 * Guessing at the old one is slowed as at sign-in.
 */
export async function changePassword<Value>(
  db: Db,
  change: PasswordChange,
  alsoDo: (trx: Trx) => Promise<Value>,
): Promise<Result<Value, PasswordRefused>> {
  const { accountId, newPassword } = change
  const proved = await provePassword(db, { ...change, password: change.oldPassword })
  if (!proved.ok) return fail({ ...proved.failure, field: 'old' })
  const { user_name, display_name } = await db
    .selectFrom('account')
    .select(['user_name', 'display_name'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const refusal =
    newPassword === change.oldPassword
      ? 'Enter a password that is not the one you have'
      : refusalOfPassword(newPassword, [user_name, display_name])
  if (refusal !== null) return fail({ code: 'new', field: 'new', says: refusal })
  const passwordHash = await hashPassword(newPassword)
  return await transaction(db, async (trx) => {
    await savePassword(trx, { accountId, passwordHash, actor: accountId, isGiven: false })
    return ok(await alsoDo(trx))
  })
}

/**
 * Gives an account a new password for whoever forgot theirs, and ends its sessions. Its owner chooses another when they
 * next sign in, because whoever gave it knows it. `actor` as in {@link recordAudit}.
 */
export async function setPassword(
  db: Db,
  accountId: string,
  password: string,
  actor: string,
): Promise<Result<'set', { readonly says: string }>> {
  const { user_name, display_name } = await db
    .selectFrom('account')
    .select(['user_name', 'display_name'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const refusal = refusalOfPassword(password, [user_name, display_name])
  if (refusal !== null) return fail({ says: refusal })
  const passwordHash = await hashPassword(password)
  return await transaction(db, async (trx) => {
    await savePassword(trx, { accountId, passwordHash, actor, isGiven: true })
    await endSessionsOf(trx, accountId)
    return ok('set')
  })
}

type PasswordSaved = {
  readonly accountId: string
  readonly passwordHash: string
  readonly actor: string
  readonly isGiven: boolean
}

async function savePassword(
  trx: Trx,
  { accountId, passwordHash, actor, isGiven }: PasswordSaved,
): Promise<void> {
  const { version } = await trx
    .updateTable('account')
    .set((eb) => ({
      password_hash: passwordHash,
      password_given: isGiven,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', accountId)
    .returning('version')
    .executeTakeFirstOrThrow()
  await recordAudit(trx, {
    actor,
    action: 'change-password',
    recordType: 'account',
    recordId: accountId,
    versionBefore: version - 1,
    versionAfter: version,
  })
}

export type PasswordTyped = {
  readonly accountId: string
  readonly password: string
  /** Where the request came from. */
  readonly address: string
  readonly now: Date
}

/** Whether somebody who is signed in knows their password. What is wrong is slowed and on record. */
export async function provePassword(
  db: Db,
  { accountId, password, address, now }: PasswordTyped,
): Promise<Result<'proved', SignInRefused>> {
  const attempt = { nameHash: hashOf(`password ${accountId}`), address }
  const admitted = await admit(db, attempt, now)
  if (admitted.waitSeconds > 0) return fail(refusalToWait(admitted.waitSeconds, 'the password'))
  await pause(admitted.pauseMilliseconds)
  const row = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (await verifyPassword(row?.password_hash ?? null, password)) {
    await forgetAttempts(db, attempt, admitted.attemptId)
    return ok('proved')
  }
  await transaction(db, (trx) =>
    recordAudit(trx, {
      actor: accountId,
      action: 'password-refused',
      recordType: 'account',
      recordId: accountId,
      versionBefore: null,
      versionAfter: null,
    }),
  )
  return fail({ code: 'wrong', says: 'This is not your password' })
}

/** Whether an account can be signed in to with a password of ours. */
export async function hasPassword(db: Db, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return row !== undefined && row.password_hash !== null
}
