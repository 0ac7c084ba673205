import type { LateReason } from '../../src/features/reviews/index.ts'
import {
  type CareHistory,
  DEFAULT_POLICY,
  workReviewsOwed,
} from '../../src/law/looked-after-reviews/index.ts'
import type { DemoReview } from './demo-child.ts'
import type { Random } from './random.ts'

const REASONS: readonly (readonly [number, LateReason | null])[] = [
  [3, 'officer-absence'],
  [3, 'papers-not-ready'],
  [2, 'miscalculation'],
  [2, 'date-discrepancy'],
  [2, 'childs-wish'],
  [1, 'agreed-exception'],
  [2, null],
]

/** Gives the recorded reviews that were held late a reason: mostly, for nobody writes down everything. */
export function withLateReasons(
  reviews: readonly DemoReview[],
  history: CareHistory,
  random: Random,
): readonly DemoReview[] {
  const late = new Map<number, 'first' | 'later'>()
  for (const { duty, lateAfter, heldOn, atLatest, answeredBy, rule } of workReviewsOwed(
    history,
    DEFAULT_POLICY,
  ).obligations) {
    if (answeredBy === null || heldOn === null || lateAfter === null || atLatest || duty !== 'must') continue
    if (heldOn > lateAfter) late.set(answeredBy.review, rule === 'LAR1' ? 'first' : 'later')
  }
  return reviews.map((review, index) => {
    const which = late.get(index)
    if (review.kind === 'file' || which === undefined || review.record.lateReason !== null) return review
    const lateReason = which === 'first' ? 'late-notification' : random.weigh(REASONS)
    return { ...review, record: { ...review.record, lateReason } }
  })
}
