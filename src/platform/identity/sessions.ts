import { sql } from 'kysely'
import type { Db } from '../db/index.ts'
import type { Role } from './accounts.ts'
import { hashOf, newToken } from './tokens.ts'

const MINUTE = 60_000
/** Unused for so long, a session has ended. */
export const IDLE_MINUTES = 30
/** However busy, a session ends after so long. */
export const LONGEST_HOURS = 12
// Writing down every single request would cost a write a page.
const NOTED_EVERY = MINUTE

export type SignedIn = {
  readonly accountId: string
  readonly userName: string
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly officerId: string | null
}

export type Session = {
  readonly signedIn: SignedIn
  readonly csrfSecret: string
  readonly expiresAt: Date
}

/** Opens a session and gives its token, which goes into the cookie and is kept nowhere. */
export async function openSession(db: Db, accountId: string, now: Date): Promise<string> {
  const token = newToken()
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
  await db
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + LONGEST_HOURS * 60 * MINUTE),
      csrf_secret: newToken(),
    })
    .execute()
  return token
}

/** The session of a token, or null when there is none, it has ended, or its account is disabled. */
export async function findSession(db: Db, token: string, now: Date): Promise<Session | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([
      'account.id',
      'user_name',
      'display_name',
      'officer_id',
      'csrf_secret',
      'last_seen_at',
      'expires_at',
    ])
    .select(
      sql<Role[]>`array(select role from account_role where account_id = account.id order by role)`.as(
        'roles',
      ),
    )
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - IDLE_MINUTES * MINUTE))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  if (now.getTime() - row.last_seen_at.getTime() >= NOTED_EVERY) await noteSeen(db, token, now)
  return {
    signedIn: {
      accountId: row.id,
      userName: row.user_name,
      displayName: row.display_name,
      roles: row.roles,
      officerId: row.officer_id,
    },
    csrfSecret: row.csrf_secret,
    expiresAt: row.expires_at,
  }
}

async function noteSeen(db: Db, token: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', hashOf(token)).execute()
}

/** Ends the session of a token; one that is not there has ended already. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}
