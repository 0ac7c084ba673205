import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Child } from '../../children/index.ts'
import { listReviewsOf, readPolicy } from '../queries.ts'
import type { Review } from '../review.ts'
import { type Meaning, weighReview } from '../review-meaning.ts'

/** What a stored review means as the facts and the law stand now. */
export async function readStoredMeaning(db: Db, child: Child, review: Review, today: Day): Promise<Meaning> {
  const facts = { child, reviews: await listReviewsOf(db, child.id), policy: await readPolicy(db) }
  return weighReview(facts, review, [review.id], today)
}
