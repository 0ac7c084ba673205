import type { Db } from '../db/index.ts'
import { hashOf } from '../identity/tokens.ts'
import { type Link, stateOfLink } from './link.ts'

/**
 * The link of a token, open or closed; null for one that never was. The token is looked up by its hash, so how long
 * the answer takes says nothing of how much of it was right. Opening changes nothing.
 */
export async function findLink(db: Db, token: string, now: Date): Promise<Link | null> {
  const row = await db
    .selectFrom('secure_link')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (row === undefined) return null
  const { id, purpose, subject, expires_at } = row
  return { id, purpose, subject, expiresAt: expires_at, state: stateOfLink(row, now) }
}
