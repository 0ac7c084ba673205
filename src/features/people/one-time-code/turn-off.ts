import { fail, ok, type Result } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import {
  endSessionsOf,
  findSecretBox,
  mustHaveCodes,
  provePassword,
  renewSession,
  type Stage,
  spendCode,
  turnOffCodes,
} from '../../../platform/identity/index.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { SessionRequest } from '../../../platform/web/session-route.ts'

export type TurnOffRefused = {
  readonly field: 'password' | 'code'
  readonly status: 400 | 422 | 429
  readonly says: string
}

/** Where this session stands now, under its new token. */
export type TurnedOff = { readonly stage: Stage; readonly sessionToken: string | null }

/**
 * Turns one's own codes off, for a password and a code, and ends one's other sessions. Who must have codes is back
 * where they are set up.
 */
export async function turnOff(
  { db, clock, config }: Services,
  { session, form, address }: SessionRequest,
): Promise<Result<TurnedOff, TurnOffRefused>> {
  const now = clock.now()
  const { accountId } = session.signedIn
  const password = form.get('password') ?? ''
  const typed = form.get('code')?.trim() ?? ''
  if (password === '') return fail({ field: 'password', status: 400, says: 'Enter your password' })
  if (typed === '') return fail({ field: 'code', status: 400, says: 'Enter a code' })
  const box = findSecretBox(config)
  if (box === null) return fail({ field: 'code', status: 422, says: 'Codes cannot be checked just now' })
  const proved = await provePassword(db, { accountId, password, address, now })
  if (!proved.ok) return fail({ field: 'password', ...toRefused(proved.failure) })
  const spent = await spendCode(db, box, { accountId, typed, address, now })
  if (!spent.ok) return fail({ field: 'code', ...toRefused(spent.failure) })
  const stage = (await mustHaveCodes(db, accountId, config.oneTimeCodes)) ? 'enrol' : 'full'
  return await transaction(db, async (trx) => {
    await turnOffCodes(trx, accountId, { actor: accountId, action: 'turn-off-codes' })
    await endSessionsOf(trx, accountId, session.id)
    return ok({ stage, sessionToken: await renewSession(trx, session.id, stage, now) })
  })
}

function toRefused({ code, says }: { readonly code: 'wrong' | 'wait'; readonly says: string }) {
  return { status: code === 'wait' ? 429 : 422, says } as const
}
