import { newId } from '../../kit/ids.ts'
import type { Trx } from '../db/index.ts'
import { hashOf, newToken } from '../identity/tokens.ts'
import { stopMailOfLinks } from '../outbox/index.ts'

export type NewLink = {
  readonly purpose: string
  readonly subject: string
  readonly expiresAt: Date
  /** The child it concerns: the link then goes when the child's record is destroyed. */
  readonly childId?: string | null
}

/** Makes a link. The token, 256 random bits, is given back once; only its hash is kept. */
export async function makeLink(
  trx: Trx,
  { purpose, subject, expiresAt, childId = null }: NewLink,
): Promise<{ readonly id: string; readonly token: string }> {
  const id = newId()
  const token = newToken()
  const row = { id, purpose, subject, child_id: childId, token_hash: hashOf(token), expires_at: expiresAt }
  await trx
    .insertInto('secure_link')
    .values({ ...row, closed_at: null, closed_why: null, paused_until: null })
    .execute()
  return { id, token }
}

/** Closes a link for good, and stops e-mails that led to nothing else; says whether it was this call that closed it. */
export async function closeLink(
  trx: Trx,
  id: string,
  why: 'submitted' | 'revoked',
  now: Date,
): Promise<boolean> {
  const changed = await trx
    .updateTable('secure_link')
    .set({ closed_at: now, closed_why: why })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await stopMailOfLinks(trx, [id], now)
  return true
}

/** Takes back every open link of one record, as when another is sent in its place. */
export async function revokeLinksOf(
  trx: Trx,
  { purpose, subject }: { readonly purpose: string; readonly subject: string },
  now: Date,
): Promise<void> {
  const closed = await trx
    .updateTable('secure_link')
    .set({ closed_at: now, closed_why: 'revoked' })
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute()
  const ids = closed.map(({ id }) => id)
  if (ids.length > 0) await stopMailOfLinks(trx, ids, now)
}

/** How many wrong answers a link bears, and what the last of them does: it pauses for an hour, or is closed for good. */
export type WrongTries = { readonly most: number; readonly atLast: 'pause' | 'close' }

const TEN_AND_PAUSE: WrongTries = { most: 10, atLast: 'pause' }

/** For how long a paused link opens nothing, in milliseconds. */
const PAUSED_FOR = 3_600_000

/** Counts a wrong answer to what a link asks before it opens; the last one that it bears pauses or closes it. */
export async function countWrongTry(
  trx: Trx,
  id: string,
  now: Date,
  { most, atLast }: WrongTries = TEN_AND_PAUSE,
): Promise<'counted' | 'paused' | 'closed'> {
  const { wrong_tries: tries } = await trx
    .updateTable('secure_link')
    .set(({ eb }) => ({ wrong_tries: eb('wrong_tries', '+', 1) }))
    .where('id', '=', id)
    .returning('wrong_tries')
    .executeTakeFirstOrThrow()
  if (tries < most) return 'counted'
  if (atLast === 'close') {
    await closeLink(trx, id, 'revoked', now)
    return 'closed'
  }
  const paused_until = new Date(now.getTime() + PAUSED_FOR)
  await trx.updateTable('secure_link').set({ wrong_tries: 0, paused_until }).where('id', '=', id).execute()
  return 'paused'
}
