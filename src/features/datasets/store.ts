import { toIsoDate } from '../../kit/dates/index.ts'
import { recordAudit, recordExport } from '../../platform/audit/index.ts'
import { type Db, type Trx, transaction } from '../../platform/db/index.ts'
import { hashOf, newToken } from '../../platform/identity/tokens.ts'
import type { NewToken } from './token.ts'

export type Doing = { readonly actor: string; readonly now: Date }

const UNCHANGED = { versionBefore: null, versionAfter: null } as const
const record = (recordId: string) => ({ recordType: 'dataset-token', recordId, ...UNCHANGED })

/**
 * Makes a token. What it gives is to be shown once: it is kept nowhere. Null where a token of this id was made before, by a
 * form that was sent twice.
 */
export async function makeToken(
  trx: Trx,
  { id, name, scopes, expiresOn }: NewToken,
  { actor, now }: Doing,
): Promise<string | null> {
  const token = newToken()
  const row = { id, name, scopes: [...scopes], token_hash: hashOf(token), made_by: actor, made_at: now }
  const made = await trx
    .insertInto('dataset_token')
    .values({ ...row, expires_on: toIsoDate(expiresOn) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made === undefined) return null
  await recordAudit(trx, { actor, action: 'make-dataset-token', ...record(id) })
  return token
}

/** Ends a token; nothing where it has ended or never was. */
export async function endToken(trx: Trx, id: string, { actor, now }: Doing): Promise<void> {
  const ended = await trx
    .updateTable('dataset_token')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (ended !== undefined) await recordAudit(trx, { actor, action: 'end-dataset-token', ...record(id) })
}

/** Writes down, before anything is sent, that a program fetched a set. */
export async function recordFetched(db: Db, tokenId: string, set: string, now: Date): Promise<void> {
  await transaction(db, async (trx) => {
    await trx.updateTable('dataset_token').set({ last_used_at: now }).where('id', '=', tokenId).execute()
    await recordExport(trx, { actor: `dataset-token ${tokenId}`, action: 'fetch-dataset', list: set })
  })
}
