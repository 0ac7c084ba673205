// Papers: what must be there before a review, and the files themselves; and what is done before one.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import type { FindChallenges } from './open-challenges.ts'
import { recordPaperRoutes } from './record-paper/page.ts'
import { recordSpokenToRoutes } from './record-spoken-to/page.ts'
import { recordTalkRoutes } from './record-talk/page.ts'
import { reviewPackRoutes } from './review-pack/page.ts'
import { showPapersRoutes } from './show-papers/page.ts'
import { takeFileRoutes } from './take-file/page.ts'

export type { FindChallenges } from './open-challenges.ts'
export { maySeePapers, papersAccess } from './access.ts'
export { PAPER_NAMES } from './paper-rules.ts'
export { paperFilePath, papersPath, reviewPackPath, talkPath } from './paths.ts'
export { listPapersFacts, type PaperFact, type PapersFact } from './queries/papers-facts.ts'
export { queuePaperReminders } from './remind/queue-paper-reminders.ts'
export { listPaperLinesOf } from './queries/dated-lines.ts'
export { findPapersReceived, type PapersReceived } from './queries/papers-received.ts'
export { listOldCarePlans, type OldCarePlan } from './queries/old-care-plans.ts'
export { readPaperRules } from './queries/paper-rules.ts'
export {
  type Preparing,
  preparingAhead,
  type PreparingRow,
  readPreparing,
} from './queries/preparing-ahead.ts'
export { listNextReviews } from './queries/next-review.ts'
export type { NextReview } from './next-review.ts'
export type { SpokenBefore } from './preparation.ts'
export { findSpokenToBefore } from './queries.ts'

/** The pages of papers. `findChallenges` tells the review pack what is challenged, which stands above papers. */
export function papersRoutes(services: Services, findChallenges: FindChallenges): readonly Route[] {
  return [
    ...showPapersRoutes(services),
    ...recordPaperRoutes(services),
    ...takeFileRoutes(services),
    ...recordTalkRoutes(services),
    ...recordSpokenToRoutes(services),
    ...reviewPackRoutes(services, findChallenges),
  ]
}
