import type { Db } from '../db/index.ts'
import { hashOf } from '../identity/tokens.ts'

/** A sign-in not finished after so long has to be begun again. */
export const ATTEMPT_MINUTES = 10

/** What belongs to one sign-in while the person is with the directory. */
export type SignOnAttempt = {
  /** The secret of RFC 7636 (PKCE), whose hash went to the directory. */
  readonly verifier: string
  readonly nonce: string
  /** The page of ours to go on to. */
  readonly goOnTo: string
}

/** What shows that an answer belongs to an attempt: the state that went round, and this browser's own cookie. */
export type AttemptProof = { readonly state: string; readonly browserToken: string }

/** Writes an attempt down, and forgets those that were never finished. */
export async function saveAttempt(
  db: Db,
  { state, browserToken }: AttemptProof,
  attempt: SignOnAttempt,
  now: Date,
): Promise<void> {
  await db.deleteFrom('sign_on_attempt').where('expires_at', '<=', now).execute()
  await db
    .insertInto('sign_on_attempt')
    .values({
      state_hash: hashOf(state),
      browser_hash: hashOf(browserToken),
      verifier: attempt.verifier,
      nonce: attempt.nonce,
      then_path: attempt.goOnTo,
      expires_at: new Date(now.getTime() + ATTEMPT_MINUTES * 60_000),
    })
    .execute()
}

/** Takes an attempt away, so that it is used once. Null where there is none, it is another browser's, or too old. */
export async function takeAttempt(
  db: Db,
  { state, browserToken }: AttemptProof,
  now: Date,
): Promise<SignOnAttempt | null> {
  const row = await db
    .deleteFrom('sign_on_attempt')
    .where('state_hash', '=', hashOf(state))
    .where('browser_hash', '=', hashOf(browserToken))
    .where('expires_at', '>', now)
    .returning(['verifier', 'nonce', 'then_path'])
    .executeTakeFirst()
  return row ? { verifier: row.verifier, nonce: row.nonce, goOnTo: row.then_path } : null
}
