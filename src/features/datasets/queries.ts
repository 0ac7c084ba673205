import { isoDay } from '../../kit/dates/index.ts'
import type { Db, Row } from '../../platform/db/index.ts'
import { hashOf } from '../../platform/identity/tokens.ts'
import { SCOPES } from './dataset.ts'
import type { Token } from './token.ts'

const tokens = (db: Db) =>
  db
    .selectFrom('dataset_token')
    .innerJoin('account', 'account.id', 'dataset_token.made_by')
    .selectAll('dataset_token')
    .select('account.display_name')

const toToken = (row: Row<'dataset_token'> & { display_name: string }): Token => ({
  id: row.id,
  name: row.name,
  scopes: SCOPES.filter((scope) => row.scopes.includes(scope)),
  expiresOn: isoDay(row.expires_on),
  madeBy: row.display_name,
  madeById: row.made_by,
  madeAt: row.made_at,
  lastUsedAt: row.last_used_at,
  endedAt: row.ended_at,
})

/** Every token there is or was, the newest first. */
export async function listTokens(db: Db): Promise<readonly Token[]> {
  return (await tokens(db).orderBy('made_at', 'desc').execute()).map(toToken)
}

/** The token that a program sent; null for one that never was. */
export async function findToken(db: Db, sent: string): Promise<Token | null> {
  const row = await tokens(db).where('token_hash', '=', hashOf(sent)).executeTakeFirst()
  return row === undefined ? null : toToken(row)
}
