import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { fail, ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { type Db, type Trx, transaction } from '../db/index.ts'
import { toUserName } from './accounts.ts'
import { verifyPassword } from './passwords.ts'
import { openSession } from './sessions.ts'
import { type FailedAttempts, type Pace, paceOf, REMEMBERED_MINUTES } from './sign-in-pace.ts'
import { hashOf } from './tokens.ts'

export type Credentials = {
  readonly userName: string
  readonly password: string
  /** Where the request came from. */
  readonly address: string
}

export type SignInRefused =
  | { readonly code: 'wrong'; readonly says: string }
  | { readonly code: 'wait'; readonly seconds: number; readonly says: string }

/** Checks a name and password and opens a session: its token, or a refusal that does not say which was wrong. */
export async function signIn(db: Db, given: Credentials, now: Date): Promise<Result<string, SignInRefused>> {
  const attempt = { nameHash: hashOf(toUserName(given.userName)), address: given.address }
  const admitted = await admit(db, attempt, now)
  if (admitted.waitSeconds > 0) return fail(refusalToWait(admitted.waitSeconds))
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
    await recordSignIn(trx, 'signed-in', account.id, account.id)
    return ok(await openSession(trx, account.id, now))
  })
}

// A name that is nobody's is not written down: people type passwords into the wrong box.
async function recordSignIn(
  trx: Trx,
  action: 'signed-in' | 'sign-in-refused',
  actor: string,
  recordId: string,
): Promise<void> {
  const versions = { versionBefore: null, versionAfter: null }
  await recordAudit(trx, { actor, action, recordType: 'account', recordId, ...versions })
}

type Attempt = { readonly nameHash: string; readonly address: string }

function refusalToWait(seconds: number): SignInRefused {
  const unit = seconds === 1 ? 'second' : 'seconds'
  return { code: 'wait', seconds, says: `Wait ${seconds} ${unit}, then try to sign in again` }
}

// One attempt of a pair at a time, each counted as failed until it succeeds: many at once count one another.
async function admit(db: Db, attempt: Attempt, now: Date): Promise<Pace & { readonly attemptId: number }> {
  return await transaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${attempt.nameHash + attempt.address}, 0))`.execute(
      trx,
    )
    const forgotten = new Date(now.getTime() - REMEMBERED_MINUTES * 60_000)
    await trx.deleteFrom('sign_in_attempt').where('at', '<=', forgotten).execute()
    const pace = paceOf(await findFailedAttempts(trx, attempt, now), now)
    const attemptId = pace.waitSeconds > 0 ? 0 : await saveAttempt(trx, attempt, now)
    return { ...pace, attemptId }
  })
}

async function findFailedAttempts(
  trx: Trx,
  { nameHash, address }: Attempt,
  now: Date,
): Promise<FailedAttempts> {
  const since = new Date(now.getTime() - REMEMBERED_MINUTES * 60_000)
  return await trx
    .selectFrom('sign_in_attempt')
    .select(({ fn, eb }) => {
      const ofName = eb('user_name_hash', '=', nameHash)
      const ofAddress = eb('address', '=', address)
      return [
        fn
          .countAll<number>()
          .filterWhere(eb.and([ofName, ofAddress]))
          .as('pair'),
        fn.countAll<number>().filterWhere(ofName).as('name'),
        fn.countAll<number>().filterWhere(ofAddress).as('address'),
        fn
          .max<Date | null>('at')
          .filterWhere(eb.and([ofName, ofAddress]))
          .as('latestOfPair'),
      ]
    })
    .where('at', '>', since)
    .where((eb) => eb.or([eb('user_name_hash', '=', nameHash), eb('address', '=', address)]))
    .executeTakeFirstOrThrow()
}

async function saveAttempt(trx: Trx, { nameHash, address }: Attempt, now: Date): Promise<number> {
  const row = await trx
    .insertInto('sign_in_attempt')
    .values({ user_name_hash: nameHash, address, at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

// The pair has shown that it knows the password; what others tried at the name still counts.
async function forgetAttempts(db: Db, { nameHash, address }: Attempt, attemptId: number): Promise<void> {
  await db
    .deleteFrom('sign_in_attempt')
    .where('user_name_hash', '=', nameHash)
    .where('address', '=', address)
    .where('id', '<=', attemptId)
    .execute()
}
