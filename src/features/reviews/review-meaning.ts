// What a review means for the clock beside the child's other reviews: what it answered, what is owed next, what is odd.
import { type Day, toLongDate } from '../../kit/dates/index.ts'
import {
  findWarnings,
  type Obligation,
  type ReviewPolicy,
  type ReviewsOwed,
  type Warning,
  workReviewsOwed,
} from '../../law/looked-after-reviews/index.ts'
import { checkCodeAgainstAge } from '../../law/participation/age-check.ts'
import { isAttending } from '../../law/participation/codes.ts'
import type { Review } from './review.ts'
import type { ReviewRecord } from './review-record.ts'
import { type ClockFacts, type Judged, judgeReview, toHistory } from './schedule.ts'
import { didChildCome } from './who-came.ts'

export type MeaningFacts = {
  readonly child: Omit<ClockFacts, 'reviews'>
  /** Every review of the child in order of first part. */
  readonly reviews: readonly Review[]
  readonly policy: ReviewPolicy
}

export type Meaning = {
  readonly judged: Judged
  /** `answers` an obligation; lies `outside` every known period of care; or `nothing` was owed that it answers. */
  readonly answers: 'answers' | 'outside' | 'nothing'
  /** The first duty of law still to be met; null where none is. */
  readonly next: Obligation | null
  /** What is odd, a sentence each. */
  readonly warnings: readonly string[]
}

/** The first obligation of law for which a review may still be held after a day; null where there is none. */
function findOpen({ obligations }: ReviewsOwed, today: Day): Obligation | null {
  const open = obligations.find(
    ({ heldOn, notRequired, stopsOn, duty }) =>
      heldOn === null && !notRequired && (stopsOn === null || stopsOn > today) && duty === 'must',
  )
  return open ?? null
}

/** Whether a duty of law was met late by the review: a reason is then asked for. */
export function isLate({ obligations }: Pick<Judged, 'obligations'>): boolean {
  return obligations.some(({ status, duty }) => status === 'late' && duty === 'must')
}

/** The reviews of the child as they will be, in order of first part. */
function withReview(others: readonly Review[], review: Review): Review[] {
  const first = review.parts[0] ?? Number.NaN
  const before = others.filter(({ parts }) => (parts[0] ?? Number.NaN) < first)
  return [...before, review, ...others.slice(before.length)]
}

function codeWarnings(born: Day | null, { code, parts, people }: ReviewRecord): string[] {
  const on = parts[0]?.on
  if (code === null || on === undefined) return []
  const check = checkCodeAgainstAge({ code, born, reviewedOn: on })
  const doubts =
    check.kind === 'warn' ? check.because.map(({ says }) => `${says} Check the code ${code}.`) : []
  if (code === 'PN0' || isAttending(code) || !didChildCome(people)) return doubts
  return [...doubts, `The child is among those who came, but ${code} says that the child did not come.`]
}

function nextWarnings({ nextOn, parts }: ReviewRecord, next: Obligation | null): string[] {
  if (nextOn === null) return []
  const last = parts.at(-1)?.on
  const limit = next?.due ?? null
  const isBefore = last !== undefined && nextOn <= last
  return [
    ...(isBefore ? ['The date booked for the next review is not after this one.'] : []),
    ...(limit !== null && nextOn > limit
      ? [
          `The next review is booked for ${toLongDate(nextOn)}, after the last day the law allows, ${toLongDate(limit)}.`,
        ]
      : []),
  ]
}

// Said elsewhere on the page: the code has its own check, and lying outside is the outcome itself.
function isNews({ code, says }: Warning, known: readonly Warning[]): boolean {
  return code !== 'code-and-age' && code !== 'review-outside' && !known.some((one) => one.says === says)
}

/** What a review means in the place of the reviews `replaced`, seen from a day. */
export function weighReview(
  facts: MeaningFacts,
  review: Review,
  replaced: readonly string[],
  today: Day,
): Meaning {
  const { child, policy } = facts
  const others = facts.reviews.filter(({ id }) => !replaced.includes(id))
  const reviews = withReview(others, review)
  const place = reviews.indexOf(review)
  const history = toHistory(child, reviews)
  const owed = workReviewsOwed(history, policy)
  const judged = judgeReview(owed, place, today, policy)
  const isOutside = history.periods.length === 0 || owed.reviews.outside.some(({ at }) => at.review === place)
  const next = findOpen(owed, today)
  const before = toHistory(child, others)
  const known = findWarnings(before, workReviewsOwed(before, policy), today, policy)
  const news = findWarnings(history, owed, today, policy).filter((warning) => isNews(warning, known))
  return {
    judged,
    answers: judged.obligations.length > 0 ? 'answers' : isOutside ? 'outside' : 'nothing',
    next,
    warnings: [
      ...(review.record === null ? [] : codeWarnings(child.born, review.record)),
      ...(review.record === null ? [] : nextWarnings(review.record, next)),
      ...news.map(({ says }) => says),
    ],
  }
}
