import { sql } from 'kysely'
import { newId } from '../../kit/ids.ts'
import type { Db } from '../db/index.ts'
import { ROLES_OF_SESSION } from './held-roles.ts'
import type { Role } from './roles.ts'
import { hashOf, newToken } from './tokens.ts'

const MINUTE = 60_000
/** Unused for so long, a session has ended. */
export const IDLE_MINUTES = 30
/** However busy, a session ends after so long. */
export const LONGEST_HOURS = 12
/** Seen less than this long ago, a session's last use is not written down again: it would cost a write a page. */
export const NOTED_EVERY_SECONDS = 60
// A password without its code, or without codes that must be set up, is good for so long.
const UNFINISHED_MINUTES = 15
// What has ended is remembered so long, so that what was typed in it can be kept for its owner.
const REMEMBERED_HOURS = 24

export type SignedIn = {
  readonly accountId: string
  readonly userName: string
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly personId: string | null
}

/**
 * How far signing in has come: 'code' owes a one-time code, 'enrol' must set codes up, 'password' must choose a password
 * of their own, 'full' may go about.
 */
export type Stage = 'full' | 'code' | 'enrol' | 'password'

export type SignInMethod = 'password' | 'single-sign-on'

export type Session = {
  /** Says nothing of the token; fit for a form. */
  readonly id: string
  readonly signedIn: SignedIn
  readonly csrfSecret: string
  readonly expiresAt: Date
  /** Only a 'full' session lets anybody see a page of the service. */
  readonly stage: Stage
  readonly method: SignInMethod
}

/** What is written down of a session when it opens. */
export type SessionStart = {
  readonly stage?: Stage
  readonly method?: SignInMethod
  /** Where the request came from. */
  readonly address?: string
  /** As {@link import('./device.ts').toDeviceWords} says it. */
  readonly device?: string
}

/** Opens a session and gives its token, which goes into the cookie and is kept nowhere. Left out: a full session. */
export async function openSession(
  db: Db,
  accountId: string,
  now: Date,
  start: SessionStart = {},
): Promise<string> {
  const token = newToken()
  const remembered = new Date(now.getTime() - REMEMBERED_HOURS * 60 * MINUTE)
  await db.deleteFrom('session').where('expires_at', '<=', remembered).execute()
  await db
    .insertInto('session')
    .values({
      id: newId(),
      token_hash: hashOf(token),
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: endOf(start.stage ?? 'full', now),
      csrf_secret: newToken(),
      ...start,
    })
    .execute()
  return token
}

function endOf(stage: Stage, now: Date): Date {
  return new Date(now.getTime() + (stage === 'full' ? LONGEST_HOURS * 60 : UNFINISHED_MINUTES) * MINUTE)
}

/** The session of a token, or null when there is none, it has ended, or its account is disabled. */
export async function findSession(db: Db, token: string, now: Date): Promise<Session | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'user_name', 'display_name', 'person_id'])
    .select(['session.id as session_id', 'csrf_secret', 'last_seen_at', 'expires_at', 'stage', 'method'])
    .select(ROLES_OF_SESSION)
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', idleSince(now))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  if (now.getTime() - row.last_seen_at.getTime() >= NOTED_EVERY_SECONDS * 1000) await noteSeen(db, token, now)
  return {
    id: row.session_id,
    signedIn: {
      accountId: row.id,
      userName: row.user_name,
      displayName: row.display_name,
      roles: row.roles,
      personId: row.person_id,
    },
    csrfSecret: row.csrf_secret,
    expiresAt: row.expires_at,
    stage: row.stage,
    method: row.method,
  }
}

/** Seen no later than this, a session has ended. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_MINUTES * MINUTE)
}

async function noteSeen(db: Db, token: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', hashOf(token)).execute()
}

/**
 * Gives a session a new token and a stage, and gives the token; the old token is nobody's from now on. The forms drawn
 * before still fit. Null where the session is not there any more.
 */
export async function renewSession(
  db: Db,
  sessionId: string,
  stage: Stage,
  now: Date,
): Promise<string | null> {
  const token = newToken()
  const end = endOf(stage, now)
  const renewed = await db
    .updateTable('session')
    .set({
      token_hash: hashOf(token),
      stage,
      last_seen_at: now,
      // No session is made longer than the longest, counted from its beginning, by a new token or another stage.
      expires_at: sql<Date>`least(${end}::timestamptz, created_at + ${LONGEST_HOURS} * interval '1 hour')`,
    })
    .where('id', '=', sessionId)
    .returning('id')
    .executeTakeFirst()
  return renewed ? token : null
}

const MOST_WRONG_CODES = 10

/**
 * Counts a wrong one-time code. After ten the session of that password has ended, and whoever guesses must know the
 * password again; the account's owner is kept out of nothing.
 */
export async function countWrongCode(db: Db, sessionId: string): Promise<'goes-on' | 'ended'> {
  const counted = await db
    .updateTable('session')
    .set((eb) => ({ wrong_codes: eb('wrong_codes', '+', 1) }))
    .where('id', '=', sessionId)
    .returning('wrong_codes')
    .executeTakeFirst()
  if (counted !== undefined && counted.wrong_codes < MOST_WRONG_CODES) return 'goes-on'
  await db.deleteFrom('session').where('id', '=', sessionId).execute()
  return 'ended'
}

/** Whose session ended by itself, not by signing out, in the last day; null for any other token. */
export async function findEndedSession(
  db: Db,
  token: string,
  now: Date,
): Promise<{ readonly accountId: string; readonly csrfSecret: string } | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account_id', 'csrf_secret'])
    .where('token_hash', '=', hashOf(token))
    .where('stage', '=', 'full')
    .where('disabled_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('last_seen_at', '<=', idleSince(now))]))
    .executeTakeFirst()
  return row ? { accountId: row.account_id, csrfSecret: row.csrf_secret } : null
}

/** Ends the session of a token; one that is not there has ended already. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
}
