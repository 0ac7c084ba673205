import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { findChild } from '../../children/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { toChecklist } from '../checklist.ts'
import type { NothingToPrepare, Preparation } from '../preparation.ts'
import { findSpokenAfter, findTalk, listPapers } from '../queries.ts'
import { findNextReview } from './next-review.ts'
import { readPaperRules } from './paper-rules.ts'

/** How a child's next review is prepared; the child alone where there is no review to prepare; null without a child. */
export async function findPreparation(
  db: Db,
  childId: string,
  today: Day,
): Promise<Preparation | NothingToPrepare | null> {
  const child = await findChild(db, childId)
  if (child === null) return null
  const review = await findNextReview(db, child, today)
  if (review === null) return { child, review }
  const { calendar } = await readPolicy(db)
  const rules = await readPaperRules(db, today)
  const entries = await listPapers(db, childId, review.afterReviewId)
  return {
    child,
    review,
    checklist: toChecklist({ rules, review, entries, calendar, today }),
    talk: await findTalk(db, childId, review.afterReviewId),
    spoken: await findSpokenAfter(db, childId, review.afterReviewId),
    calendar,
  }
}
