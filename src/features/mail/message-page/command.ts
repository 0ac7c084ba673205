import { ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction, type VersionConflict } from '../../../platform/db/index.ts'
import { decideChange, type Refused } from '../message.ts'
import { findMessage } from '../queries.ts'
import { type MessageChange, saveAddress, saveStopped, saveTryAgain } from '../store.ts'

export type Wanted =
  | { readonly kind: 'try-again' }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'stop' }

/** Sees to a message that waits or failed; null where there is none. */
export async function changeMessage(
  db: Db,
  change: MessageChange,
  wanted: Wanted,
): Promise<Result<null, Refused | VersionConflict> | null> {
  return await transaction(db, async (trx) => {
    const message = await findMessage(trx, change.id)
    if (message === null) return null
    const decided = decideChange(message)
    if (!decided.ok) return decided
    const saved =
      wanted.kind === 'address'
        ? await saveAddress(trx, change, wanted.address)
        : await (wanted.kind === 'stop' ? saveStopped : saveTryAgain)(trx, change)
    return saved.ok ? ok(null) : saved
  })
}
