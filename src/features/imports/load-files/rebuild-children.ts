import type { Trx } from '../../../platform/db/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { listNumbersTold, listSystemsTold } from '../queries/numbers-told.ts'
import { readReviewsKnown, rebuildFacts } from './rebuild-facts.ts'

/**
 * Works what is known of these children again from the files that tell of them under any of their numbers, the system
 * whose files are newest last, and what they are owed.
 */
export async function rebuildChildren(trx: Trx, childIds: readonly string[]): Promise<void> {
  const told = await listNumbersTold(trx, childIds)
  for (const system of await listSystemsTold(trx)) {
    const numbers = told.filter((one) => one.system === system).map(({ value }) => value)
    const known = await readReviewsKnown(trx, system)
    if (known !== null && numbers.length > 0) await rebuildFacts(trx, system, numbers, known, () => {})
  }
  await rebuildObligations(trx, childIds)
}
