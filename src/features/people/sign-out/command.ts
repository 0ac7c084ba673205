import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { endSession, findSession, isCsrfTokenOf } from '../../../platform/identity/index.ts'

export type SignOut = {
  readonly sessionToken: string
  /** Of the form that was sent. */
  readonly csrfToken: string
}

/**
 * Ends a session on its own form's word. One that has ended already is as good; another's form ends nothing. `ended-here`:
 * it came from single sign-on, and goes on in the directory.
 */
export async function signOut(
  db: Db,
  { sessionToken, csrfToken }: SignOut,
  now: Date,
): Promise<'ended' | 'ended-here' | 'forged'> {
  const session = await findSession(db, sessionToken, now)
  if (!session) return 'ended'
  if (!isCsrfTokenOf(session.csrfSecret, csrfToken)) return 'forged'
  const { accountId } = session.signedIn
  await transaction(db, async (trx) => {
    await endSession(trx, sessionToken)
    await recordAudit(trx, {
      actor: accountId,
      action: 'signed-out',
      recordType: 'account',
      recordId: accountId,
      versionBefore: null,
      versionAfter: null,
    })
  })
  return session.method === 'single-sign-on' ? 'ended-here' : 'ended'
}
