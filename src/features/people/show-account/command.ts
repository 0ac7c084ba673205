import { fail, ok, type Result } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import {
  type AccountShown,
  disableAccount,
  enableAccount,
  endSessionsOf,
  generatePassword,
  resetCodes,
  setPassword,
} from '../../../platform/identity/index.ts'
import type { AccountDeed } from '../people-paths.ts'

export type Press = { readonly deed: AccountDeed; readonly actor: string; readonly now: Date }

/** The password that was made, to be shown once; null where none was. */
type Done = { readonly password: string | null }

const NO_PASSWORD: Done = { password: null }

/** Does to an account what the button says, or says why not. */
export async function doToAccount(
  db: Db,
  account: AccountShown,
  { deed, actor, now }: Press,
): Promise<Result<Done, { readonly says: string }>> {
  const { id, userName } = account
  if (deed === 'disable') {
    const disabled = await disableAccount(db, userName, actor, now)
    return disabled.ok ? ok(NO_PASSWORD) : disabled
  }
  if (deed === 'enable') await enableAccount(db, id, actor)
  if (deed === 'reset-codes') await resetCodes(db, id, actor)
  if (deed === 'end-sessions') await endSessions(db, id, actor)
  return deed === 'new-password' ? await giveNewPassword(db, account, actor) : ok(NO_PASSWORD)
}

async function endSessions(db: Db, accountId: string, actor: string): Promise<void> {
  await transaction(db, async (trx) => {
    await endSessionsOf(trx, accountId)
    const versions = { versionBefore: null, versionAfter: null }
    const about = { recordType: 'account', recordId: accountId, ...versions }
    await recordAudit(trx, { actor, action: 'end-sessions', ...about })
  })
}

async function giveNewPassword(
  db: Db,
  { id, signsIn }: AccountShown,
  actor: string,
): Promise<Result<Done, { readonly says: string }>> {
  if (signsIn !== 'password') return fail({ says: 'This account signs in by single sign-on alone' })
  const password = generatePassword()
  const set = await setPassword(db, id, password, actor)
  return set.ok ? ok({ password }) : set
}
