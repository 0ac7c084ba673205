import type { Db } from '../db/index.ts'
import { toUserName } from './accounts.ts'

/** The id of the account of a user name, written as people write it; null where there is none. */
export async function findAccountId(db: Db, userName: string): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('user_name', '=', toUserName(userName))
    .executeTakeFirst()
  return row?.id ?? null
}
