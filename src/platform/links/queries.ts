import type { Db, Row, Trx } from '../db/index.ts'
import { hashOf } from '../identity/tokens.ts'
import { type Link, stateOfLink } from './link.ts'

/**
 * The link of a token, open or closed; null for one that never was. The token is looked up by its hash, so how long
 * the answer takes says nothing of how much of it was right. Opening changes nothing.
 */
export async function findLink(db: Db, token: string, now: Date): Promise<Link | null> {
  return toLink(await ofToken(db, token).executeTakeFirst(), now)
}

/** The same, and holds the link until the transaction ends, so that answers sent at once are judged one by one. */
export async function lockLink(trx: Trx, token: string, now: Date): Promise<Link | null> {
  return toLink(await ofToken(trx, token).forUpdate().executeTakeFirst(), now)
}

const ofToken = (db: Db, token: string) =>
  db.selectFrom('secure_link').selectAll().where('token_hash', '=', hashOf(token))

function toLink(row: Row<'secure_link'> | undefined, now: Date): Link | null {
  if (row === undefined) return null
  const { id, purpose, subject, expires_at } = row
  return { id, purpose, subject, expiresAt: expires_at, state: stateOfLink(row, now) }
}
