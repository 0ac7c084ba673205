import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import { findReviewPolicy } from '../queries.ts'
import type { Refused } from '../refused.ts'
import { type Doing, insertReviewPolicy, type PolicyText } from '../store.ts'

const CHANGED_FIRST: Refused = {
  code: 'changed-first',
  field: 'body',
  says: 'Somebody else published a version while you were writing. Yours is kept below and is not saved. Look at theirs first',
}

/** Publishes a version of the policy, and gives its number. */
export async function publishReviewPolicy(
  db: Db,
  text: PolicyText,
  { seen, ...doing }: Doing & { readonly seen: number },
): Promise<Result<number, Refused>> {
  try {
    return await transaction(db, async (trx) => {
      const newest = (await findReviewPolicy(trx, null))?.number ?? 0
      if (newest !== seen) return fail(CHANGED_FIRST)
      await insertReviewPolicy(trx, text, newest + 1, doing)
      return ok(newest + 1)
    })
  } catch (error) {
    if (isUniqueViolation(error)) return fail(CHANGED_FIRST)
    throw error
  }
}
