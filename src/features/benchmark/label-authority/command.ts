import { type Db, transaction } from '../../../platform/db/index.ts'
import type { Labels } from '../authority.ts'
import { type Doing, saveLabels } from '../store/exchange.ts'

/** Saves what we say of another authority, over the version that was seen. */
export async function labelAuthority(
  db: Db,
  labels: Labels & { readonly code: string; readonly seen: number },
  doing: Doing,
): Promise<'saved' | 'changed-first'> {
  return await transaction(db, async (trx) =>
    (await saveLabels(trx, labels, doing)) ? 'saved' : 'changed-first',
  )
}
