import { fail, ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { londonDayOf } from '../clock/clock.ts'
import { type Db, type Trx, transaction } from '../db/index.ts'
import { beginSession } from '../identity/index.ts'
import { newToken } from '../identity/tokens.ts'
import type { Services } from '../web/services.ts'
import { admitPerson } from './admit.ts'
import { saveAttempt, takeAttempt } from './attempts.ts'
import { type DirectoryPerson, readClaims } from './claims.ts'
import type { Directory, DirectoryFailure } from './directory.ts'

/**
 * Why nobody was signed in. `stale`: too late, used already, or begun in another browser. `declined`: the directory says
 * no, or the person did. `not-valid`: its answer does not hold.
 */
export type SignOnRefusal = DirectoryFailure['kind'] | 'stale' | 'too-many-groups' | 'no-role' | 'disabled'

/** The way to the directory, and what the browser keeps meanwhile in a cookie of its own. */
export type SignOnBegun = { readonly address: string; readonly browserToken: string }

/** What came back from the directory, by way of the browser. */
export type SignOnAnswer = {
  readonly query: URLSearchParams
  /** Of the cookie; null where the browser sent none. */
  readonly browserToken: string | null
  /** Where the request came from. */
  readonly address: string
  readonly device: string
}

/** The session's token, and the page of ours to go on to. */
export type SignedOn = { readonly sessionToken: string; readonly goOnTo: string }

/** Begins a sign-in: the person is sent to the directory and has ten minutes to come back. */
export async function beginSignOn(
  { db, log }: Services,
  directory: Directory,
  { goOnTo, now }: { readonly goOnTo: string; readonly now: Date },
): Promise<Result<SignOnBegun, SignOnRefusal>> {
  const departure = await directory.depart()
  if (!departure.ok) {
    log.warn({ kind: departure.failure.kind, code: departure.failure.code }, 'single sign-on not begun')
    return fail(departure.failure.kind)
  }
  const { address, state, nonce, verifier } = departure.value
  const browserToken = newToken()
  await saveAttempt(db, { state, browserToken }, { nonce, verifier, goOnTo }, now)
  return ok({ address, browserToken })
}

/** Ends a sign-in: holds the directory's answer against what was begun, and opens a session. Refusals are audited. */
export async function finishSignOn(
  services: Services,
  directory: Directory,
  answer: SignOnAnswer,
): Promise<Result<SignedOn, SignOnRefusal>> {
  const { db, clock } = services
  const now = clock.now()
  const state = answer.query.get('state')
  const attempt =
    state === null || answer.browserToken === null
      ? null
      : await takeAttempt(db, { state, browserToken: answer.browserToken }, now)
  if (state === null || attempt === null) return await refuse(db, 'stale')
  const received = await directory.receive(answer.query, { ...attempt, state })
  if (!received.ok) {
    const { kind, code } = received.failure
    services.log.warn({ kind, code }, 'single sign-on refused')
    return await refuse(db, kind)
  }
  const person = readClaims(received.value, services.config.singleSignOn?.rolesClaim ?? 'roles')
  if (!person.ok) return await refuse(db, person.failure)
  const opened = await openFor(services, person.value, answer, now)
  return opened.ok ? ok({ sessionToken: opened.value, goOnTo: attempt.goOnTo }) : opened
}

async function openFor(
  { db, config }: Services,
  person: DirectoryPerson,
  { address, device }: SignOnAnswer,
  now: Date,
): Promise<Result<string, SignOnRefusal>> {
  return await transaction(db, async (trx) => {
    const admitted = await admitPerson(trx, person, { now, today: londonDayOf(now) })
    if (!admitted.ok) {
      await recordSignOn(trx, 'sign-in-refused', 'server', admitted.failure.accountId ?? 'none')
      return fail(admitted.failure.code)
    }
    const accountId = admitted.value
    const { oneTimeCodes } = config
    const method = 'single-sign-on' as const
    const begun = await beginSession(trx, { accountId, address, device, now, method, oneTimeCodes })
    await recordSignOn(trx, 'signed-in', accountId, accountId)
    return ok(begun.token)
  })
}

async function refuse(db: Db, refusal: SignOnRefusal): Promise<Result<never, SignOnRefusal>> {
  await transaction(db, (trx) => recordSignOn(trx, 'sign-in-refused', 'server', 'none'))
  return fail(refusal)
}

async function recordSignOn(
  trx: Trx,
  action: 'signed-in' | 'sign-in-refused',
  actor: string,
  recordId: string,
): Promise<void> {
  const versions = { versionBefore: null, versionAfter: null }
  await recordAudit(trx, { actor, action, recordType: 'account', recordId, ...versions })
}
