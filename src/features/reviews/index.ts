// Reviews: what is due, when and why; what was held, as recorded here and as files say.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { correctReviewRoutes } from './correct-review/page.ts'
import type { KnownBefore } from './record-held-review/draw.ts'
import { recordHeldReviewRoutes } from './record-held-review/page.ts'
import { reviewPageRoutes } from './review-page/page.ts'

export type { KnownBefore } from './record-held-review/draw.ts'
export { mayRecordReviews, reviewsAccess } from './access.ts'
export { answerClock, type ClockAnswer } from './clock-answer.ts'
export { type ClockRequest, parseClockFile } from './clock-file.ts'
export type { FileReviews } from './file-reviews.ts'
export {
  countByStatus,
  findNextObligations,
  isOpenOn,
  listObligationsOf,
  NEXT_FIRST,
  obligationStatus,
  type StoredObligation,
  toRule,
} from './queries/obligations.ts'
export {
  type ClockReview,
  findReview,
  listClockFacts,
  listClockReviews,
  listReviewsOf,
  listReviewVersions,
  type ReviewVersion,
  readPolicy,
  toKeptPolicy,
  toReview,
} from './queries.ts'
export { missingInShort, nameReview, titleReview, toDeadline, toDuty } from './obligation-words.ts'
export { isPending, nextOf, nextReviewOwed } from './next-owed.ts'
export { newReviewPath, recordOfReviewPath, reviewPath } from './paths.ts'
export { type KnownFrom, knownFrom, type Review } from './review.ts'
export type { Discussion } from './discussion.ts'
export {
  type Drift,
  DRIFTS,
  NO_VIEW,
  type OfficerView,
  type PermanencePlan,
  PERMANENCE_PLANS,
  PLAN_QUALITIES,
  type PlanQuality,
} from './officer-view.ts'
export { askedBy, MODELS, PRACTICE_MODELS, type PracticeModel } from './practice-model.ts'
export {
  bareRecord,
  CHAIRS,
  type Chair,
  LATE_REASONS,
  type LateReason,
  REVIEW_FORMATS,
  type ReviewDecision,
  type ReviewFormat,
  type ReviewPart,
  type ReviewRecord,
  SPOKEN_HOW,
  SPOKEN_OUTCOMES,
  type SpokenHow,
  type SpokenOutcome,
  type SpokenTo,
} from './review-record.ts'
export { CHAIR_WORDS, HOW_WORDS, PERMANENCE_WORDS, SPOKEN_WORDS, toSpokenWords } from './review-words.ts'
export { viewRows } from './review-rows.ts'
export { type ClockFacts, type Judged, type JudgedObligation, judgeReview, toHistory } from './schedule.ts'
export { type RecordedReview, saveFileReviews, saveNewReviews } from './store.ts'
export {
  rebuildAllObligations,
  rebuildEveryObligation,
  rebuildOutdatedObligations,
  rebuildObligations,
} from './store/rebuild.ts'
export { listWithoutPermanence, type PermanenceStanding } from './queries/permanence-standing.ts'
export { type Verified, verifyDerived } from './queries/verify-derived.ts'

/** The pages of reviews. `known` says what is known from preparing a review; left out: nothing is. */
export function reviewsRoutes(services: Services, known?: KnownBefore): readonly Route[] {
  return [
    ...recordHeldReviewRoutes(services, known),
    ...reviewPageRoutes(services),
    ...correctReviewRoutes(services),
  ]
}
