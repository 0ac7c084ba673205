import type { Db } from '../db/index.ts'
import { idleSince, type SignInMethod } from './sessions.ts'

/** A session as its owner, or an administrator, sees it. */
export type ListedSession = {
  readonly id: string
  readonly startedAt: Date
  readonly lastSeenAt: Date
  /** A network address; empty where it was not written down. */
  readonly address: string
  /** "Firefox on Windows". */
  readonly device: string
  readonly method: SignInMethod
}

/** The sessions in which somebody is wholly signed in now, the latest used first. */
export async function listSessionsOf(
  db: Db,
  accountId: string,
  now: Date,
): Promise<readonly ListedSession[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('stage', '=', 'full')
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', idleSince(now))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    address: row.address,
    device: row.device,
    method: row.method,
  }))
}

/**
 * Ends the sessions of an account, all or all but one, and gives how many there were. For whatever changes what an
 * account may do. The caller writes the audit row of that change.
 */
export async function endSessionsOf(db: Db, accountId: string, exceptId?: string): Promise<number> {
  const ended = await db
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('id', '<>', exceptId ?? '')
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}

/** Ends one session of an account; false where it is not there, or another's. */
export async function endSessionOf(db: Db, accountId: string, sessionId: string): Promise<boolean> {
  const ended = await db
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return ended.numDeletedRows > 0n
}
