import { setTimeout as pause } from 'node:timers/promises'
import { fail, ok, type Result } from '../../kit/result.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { type Db, type Trx, transaction } from '../db/index.ts'
import { stepOfCode } from './authenticator.ts'
import { countRecoveryCodes, saveRecoveryCodes, spendRecoveryCode } from './recovery-codes.ts'
import type { SecretBox } from './secret-box.ts'
import { endSessionsOf } from './session-list.ts'
import { refusalToWait, type SignInRefused } from './sign-in.ts'
import { admit, forgetAttempts } from './sign-in-attempts.ts'
import { hashOf } from './tokens.ts'

/** Where one's codes stand. */
export type CodesState = { readonly isOn: boolean; readonly recoveryCodesLeft: number }

export async function findCodes(db: Db, accountId: string): Promise<CodesState> {
  const row = await db
    .selectFrom('account_code')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return { isOn: row !== undefined, recoveryCodesLeft: await countRecoveryCodes(db, accountId) }
}

const sealedFor = (accountId: string) => `one-time code ${accountId}`

/** A secret that is not in use yet, to go through a form and come back to {@link turnOnCodes}. */
export function sealNewSecret(box: SecretBox, accountId: string, secret: string): string {
  return box.seal(secret, `new ${sealedFor(accountId)}`)
}

/** The secret of {@link sealNewSecret}; null where it is another's or none. */
export function openNewSecret(box: SecretBox, accountId: string, sealed: string): string | null {
  return box.open(sealed, `new ${sealedFor(accountId)}`)
}

export type TurnOn = {
  readonly accountId: string
  readonly secret: string
  /** The first code the app shows, which proves that it has the secret. */
  readonly typed: string
  readonly now: Date
}

/** Sets one-time codes up, on record, and gives the recovery codes, which are shown this once. */
export async function turnOnCodes(
  trx: Trx,
  box: SecretBox,
  { accountId, secret, typed, now }: TurnOn,
): Promise<Result<readonly string[], 'wrong' | 'already'>> {
  const step = stepOfCode(secret, typed, now)
  if (step === null) return fail('wrong')
  const added = await trx
    .insertInto('account_code')
    .values({
      account_id: accountId,
      secret: box.seal(secret, sealedFor(accountId)),
      confirmed_at: now,
      last_used_step: step,
    })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .returning('account_id')
    .executeTakeFirst()
  if (!added) return fail('already')
  await record(trx, 'turn-on-codes', accountId, accountId)
  return ok(await saveRecoveryCodes(trx, box, accountId))
}

export type CodeTyped = {
  readonly accountId: string
  /** A one-time code or a recovery code. */
  readonly typed: string
  /** Where the request came from. */
  readonly address: string
  readonly now: Date
}

/**
 * Checks a one-time code or a recovery code and uses it up. Guessing is slowed for this address alone, so nobody else
 * is kept out; what is wrong is on record.
 */
export async function spendCode(
  db: Db,
  box: SecretBox,
  given: CodeTyped,
): Promise<Result<'code' | 'recovery-code', SignInRefused>> {
  const { accountId, address, now } = given
  const attempt = { nameHash: hashOf(`code ${accountId}`), address }
  const admitted = await admit(db, attempt, now)
  if (admitted.waitSeconds > 0) return fail(refusalToWait(admitted.waitSeconds, 'a code'))
  await pause(admitted.pauseMilliseconds)
  return await transaction(db, async (trx) => {
    const kind = (await spendStep(trx, box, given))
      ? 'code'
      : (await spendRecoveryCode(trx, box, given)) && 'recovery-code'
    if (!kind) {
      await record(trx, 'code-refused', 'server', accountId)
      return fail({ code: 'wrong', says: 'The code is not right, or was used before' })
    }
    await forgetAttempts(trx, attempt, admitted.attemptId)
    await record(trx, kind === 'code' ? 'gave-code' : 'gave-recovery-code', accountId, accountId)
    return ok(kind)
  })
}

// Only a step later than the last one counts, so a code that was looked over a shoulder is worth nothing.
async function spendStep(trx: Trx, box: SecretBox, { accountId, typed, now }: CodeTyped): Promise<boolean> {
  const row = await trx
    .selectFrom('account_code')
    .select('secret')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  const secret = row ? box.open(row.secret, sealedFor(accountId)) : null
  const step = secret === null ? null : stepOfCode(secret, typed, now)
  if (step === null) return false
  const spent = await trx
    .updateTable('account_code')
    .set({ last_used_step: step })
    .where('account_id', '=', accountId)
    .where('last_used_step', '<', step)
    .executeTakeFirst()
  return spent.numUpdatedRows > 0n
}

/** Takes an account's one-time codes and recovery codes away, on record; false where there were none. */
export async function turnOffCodes(
  trx: Trx,
  accountId: string,
  { actor, action }: { readonly actor: string; readonly action: 'turn-off-codes' | 'reset-codes' },
): Promise<boolean> {
  const gone = await trx.deleteFrom('account_code').where('account_id', '=', accountId).executeTakeFirst()
  if (gone.numDeletedRows === 0n) return false
  await record(trx, action, actor, accountId)
  return true
}

/**
 * For whoever has lost telephone and recovery codes: an administrator, sure of who asks, takes the codes away and ends
 * the account's sessions. Gives 'none' where there were no codes. `actor` as in {@link recordAudit}.
 */
export async function resetCodes(db: Db, accountId: string, actor: string): Promise<'reset' | 'none'> {
  return await transaction(db, async (trx) => {
    if (!(await turnOffCodes(trx, accountId, { actor, action: 'reset-codes' }))) return 'none'
    await endSessionsOf(trx, accountId)
    return 'reset'
  })
}

async function record(trx: Trx, action: string, actor: string, recordId: string): Promise<void> {
  const versions = { versionBefore: null, versionAfter: null }
  await recordAudit(trx, { actor, action, recordType: 'account', recordId, ...versions })
}
