import type { Trx } from '../../platform/db/index.ts'

/**
 * Works what is known of these children again from the files that tell of them, and what they are owed, in the
 * transaction that changed what they are known by.
 */
export type RebuildChildren = (trx: Trx, childIds: readonly string[]) => Promise<void>
