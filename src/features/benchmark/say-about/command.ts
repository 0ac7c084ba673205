import { type Db, transaction } from '../../../platform/db/index.ts'
import type { About } from '../authority.ts'
import { type Doing, saveAbout } from '../store/exchange.ts'

/** Saves what this authority says of itself, over the version that was seen. */
export async function sayAbout(
  db: Db,
  about: About,
  { seen, ...doing }: Doing & { readonly seen: number },
): Promise<'saved' | 'changed-first'> {
  return await transaction(db, async (trx) =>
    (await saveAbout(trx, about, seen, doing)) ? 'saved' : 'changed-first',
  )
}
