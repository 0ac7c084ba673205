import { ok, type Result } from '../../../kit/result.ts'
import type { Trx } from '../../../platform/db/index.ts'
import {
  endSessionsOf,
  recordSignedIn,
  renewSession,
  type SecretBox,
  type Session,
  stageAfterCodes,
  turnOnCodes,
} from '../../../platform/identity/index.ts'

export type SetUpCodes = {
  readonly session: Session
  readonly secret: string
  readonly typed: string
  readonly now: Date
}

export type CodesSetUp = { readonly recoveryCodes: readonly string[]; readonly sessionToken: string }

/**
 * Turns one-time codes on, ends one's other sessions, and takes this one on to its next stage under a new token.
 * @throws Error where the session was ended from elsewhere meanwhile: nothing is kept then
 */
export async function setUpCodes(
  trx: Trx,
  box: SecretBox,
  { session, secret, typed, now }: SetUpCodes,
): Promise<Result<CodesSetUp, 'wrong' | 'already'>> {
  const { accountId } = session.signedIn
  const turnedOn = await turnOnCodes(trx, box, { accountId, secret, typed, now })
  if (!turnedOn.ok) return turnedOn
  await endSessionsOf(trx, accountId, session.id)
  const stage = await stageAfterCodes(trx, accountId)
  const sessionToken = await renewSession(trx, session.id, stage, now)
  if (sessionToken === null) throw new Error('the session ended while its codes were set up')
  if (session.stage !== 'full' && stage === 'full') await recordSignedIn(trx, accountId)
  return ok({ recoveryCodes: turnedOn.value, sessionToken })
}
