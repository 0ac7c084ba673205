import type { Trx } from '../../platform/db/index.ts'

/** Works again what is derived from the facts of these children, in the same transaction: given by `app/`. */
export type OnFactsChanged = (trx: Trx, childIds: readonly string[]) => Promise<void>
