// Reviews: what is due, when and why; what was held, as recorded here and as files say.
export { answerClock, type ClockAnswer } from './clock-answer.ts'
export { type ClockRequest, parseClockFile } from './clock-file.ts'
export type { FileReviews } from './file-reviews.ts'
export {
  countByStatus,
  findNextObligations,
  isOpenOn,
  listObligationsOf,
  obligationStatus,
  type StoredObligation,
} from './obligations/queries.ts'
export {
  type ClockReview,
  findReview,
  listClockFacts,
  listClockReviews,
  listReviewsOf,
  listReviewVersions,
  type ReviewVersion,
  readPolicy,
} from './queries.ts'
export { missingInShort, nameReview, titleReview, toDeadline } from './obligation-words.ts'
export { newReviewPath, reviewPath } from './paths.ts'
export { type KnownFrom, knownFrom, type Review } from './review.ts'
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
export { type ClockFacts, type Judged, type JudgedObligation, judgeReview, toHistory } from './schedule.ts'
export {
  type RecordedReview,
  rebuildAllObligations,
  rebuildObligations,
  saveFileReviews,
  saveNewReviews,
} from './store.ts'
export { type Verified, verifyDerived } from './verify-derived.ts'
