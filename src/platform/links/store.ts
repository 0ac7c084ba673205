import { newId } from '../../kit/ids.ts'
import type { Trx } from '../db/index.ts'
import { hashOf, newToken } from '../identity/tokens.ts'

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
    .values({ ...row, closed_at: null, closed_why: null })
    .execute()
  return { id, token }
}

/** Closes a link for good; says whether it was this call that closed it. */
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
  return changed.numUpdatedRows > 0
}

/** Takes back every open link of one record, as when another is sent in its place. */
export async function revokeLinksOf(
  trx: Trx,
  { purpose, subject }: { readonly purpose: string; readonly subject: string },
  now: Date,
): Promise<void> {
  await trx
    .updateTable('secure_link')
    .set({ closed_at: now, closed_why: 'revoked' })
    .where('purpose', '=', purpose)
    .where('subject', '=', subject)
    .where('closed_at', 'is', null)
    .execute()
}
