import type { Db } from '../../../platform/db/index.ts'
import { eachChild } from '../../children/index.ts'
import { changedChildren } from '../compare-obligations.ts'
import { listObligationRows } from './obligations.ts'
import { listClockReviews, readPolicy } from '../queries.ts'
import { type ObligationRow, toObligationRows } from '../schedule.ts'

export type Verified = {
  readonly children: number
  readonly obligations: number
  /** Ids of the children whose stored obligations are not what the law now gives. */
  readonly differ: readonly string[]
}

/** Works every obligation again from the facts and compares it with what is stored. Changes nothing. */
export async function verifyDerived(db: Db): Promise<Verified> {
  const policy = await readPolicy(db)
  const differ: string[] = []
  let [children, obligations] = [0, 0]
  for await (const some of eachChild(db)) {
    const ids = some.map(({ id }) => id)
    const reviews = await listClockReviews(db, ids)
    const stored = await listObligationRows(db, ids)
    const worked = new Map<string, readonly ObligationRow[]>(
      some.map((child) => [
        child.id,
        toObligationRows({ ...child, reviews: reviews.get(child.id) ?? [] }, policy),
      ]),
    )
    differ.push(...changedChildren(worked, stored))
    children += some.length
    obligations += stored.length
  }
  return { children, obligations, differ }
}
