import type { Db } from '../../../platform/db/index.ts'
import { findChild } from '../../children/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { toChecklist } from '../checklist.ts'
import type { AskedPreparation, NothingToPrepare, Preparation } from '../preparation.ts'
import { findSpokenAfter, listPapers } from '../queries.ts'
import { findReviewFor, findUnowedReview } from './next-review.ts'
import { readPaperRules } from './paper-rules.ts'
import { listTalks } from './talks.ts'

/**
 * How a review of a child is prepared, or, where `heldId` names one that was held, was; the child alone where there is no
 * such review; null without a child. For a form that was `sent` there is something to show it on, though no review is owed
 * any more.
 */
export async function findPreparation(
  db: Db,
  childId: string,
  { heldId, today, form }: AskedPreparation,
): Promise<Preparation | NothingToPrepare | null> {
  const child = await findChild(db, childId)
  if (child === null) return null
  const found = await findReviewFor(db, child, { heldId, today })
  const isLate = found === null && heldId === null && form === 'sent'
  const review = isLate ? await findUnowedReview(db, child) : found
  if (review === null) return { child, review }
  const { calendar } = await readPolicy(db)
  const rules = await readPaperRules(db, review.day === 'held' && review.on !== null ? review.on : today)
  const entries = await listPapers(db, childId, review.afterReviewId)
  return {
    child,
    review,
    checklist: toChecklist({ rules, review, entries, calendar, today }),
    talks: await listTalks(db, childId, review.afterReviewId),
    spoken: await findSpokenAfter(db, childId, review.afterReviewId),
    calendar,
  }
}
