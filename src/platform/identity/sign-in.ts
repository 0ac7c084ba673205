import { setTimeout as pause } from 'node:timers/promises'
import { fail, ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Config } from '../config/index.ts'
import { type Db, type Trx, transaction } from '../db/index.ts'
import { toUserName } from './accounts.ts'
import { type Begun, beginSession } from './begin-session.ts'
import { verifyPassword } from './passwords.ts'
import type { Stage } from './sessions.ts'
import { admit, forgetAttempts } from './sign-in-attempts.ts'
import { hashOf } from './tokens.ts'

export type Credentials = {
  readonly userName: string
  readonly password: string
  /** Where the request came from. */
  readonly address: string
  /** As {@link import('./device.ts').toDeviceWords} says it. */
  readonly device: string
}

export type SignInRefused =
  | { readonly code: 'wrong'; readonly says: string }
  | { readonly code: 'wait'; readonly seconds: number; readonly says: string }

/**
 * Checks a name and password and opens a session, which may still owe a one-time code; or a refusal that does not say
 * which was wrong. Of the settings, who must have one-time codes.
 */
export async function signIn(
  db: Db,
  given: Credentials,
  now: Date,
  { oneTimeCodes }: Pick<Config, 'oneTimeCodes'>,
): Promise<Result<Begun, SignInRefused>> {
  const { address, device } = given
  const attempt = { nameHash: hashOf(toUserName(given.userName)), address }
  const admitted = await admit(db, attempt, now)
  if (admitted.waitSeconds > 0) return fail(refusalToWait(admitted.waitSeconds, 'to sign in'))
  await pause(admitted.pauseMilliseconds)
  const account = await db
    .selectFrom('account')
    .select(['id', 'password_hash'])
    .where('user_name', '=', toUserName(given.userName))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  const fits = await verifyPassword(account?.password_hash ?? null, given.password)
  if (!fits || !account) {
    await transaction(db, (trx) => recordSignIn(trx, 'sign-in-refused', 'server', account?.id ?? 'none'))
    return fail({ code: 'wrong', says: 'The user name or password is not right' })
  }
  return await transaction(db, async (trx) => {
    await forgetAttempts(trx, attempt, admitted.attemptId)
    const beginning = { accountId: account.id, address, device, now, oneTimeCodes }
    const begun = await beginSession(trx, { ...beginning, method: 'password' })
    await recordSignIn(trx, ACTIONS[begun.stage], account.id, account.id)
    return ok(begun)
  })
}

const ACTIONS = {
  full: 'signed-in',
  code: 'gave-password',
  enrol: 'gave-password',
  password: 'gave-password',
} as const satisfies Record<Stage, string>

// A name that is nobody's is not written down: people type passwords into the wrong box.
async function recordSignIn(
  trx: Trx,
  action: 'signed-in' | 'gave-password' | 'sign-in-refused',
  actor: string,
  recordId: string,
): Promise<void> {
  const versions = { versionBefore: null, versionAfter: null }
  await recordAudit(trx, { actor, action, recordType: 'account', recordId, ...versions })
}

/** Writes down that the last step of signing in is done. */
export async function recordSignedIn(trx: Trx, accountId: string): Promise<void> {
  await recordSignIn(trx, 'signed-in', accountId, accountId)
}

/** `what` as in "try … again". */
export function refusalToWait(seconds: number, what: string): SignInRefused {
  const unit = seconds === 1 ? 'second' : 'seconds'
  return { code: 'wait', seconds, says: `Wait ${seconds} ${unit}, then try ${what} again` }
}
