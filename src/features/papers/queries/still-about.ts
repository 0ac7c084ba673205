import type { Day } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { findChild, lockChildren } from '../../children/index.ts'
import type { NextReview } from '../next-review.ts'
import type { SeenReview } from '../still-about.ts'
import { findReviewFor } from './next-review.ts'

/** The review that a form was about, with the child locked; null where it is about another by now. */
export async function findStillAbout(
  trx: Trx,
  childId: string,
  { heldId, afterReviewId }: SeenReview,
  today: Day,
): Promise<NextReview | null> {
  await lockChildren(trx, [childId])
  const child = await findChild(trx, childId)
  const review = child === null ? null : await findReviewFor(trx, child, { heldId, today })
  return review?.afterReviewId === afterReviewId ? review : null
}
