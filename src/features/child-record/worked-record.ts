// A child's facts with what the law makes of them today.
import type { Day } from '../../kit/dates/index.ts'
import {
  type CareHistory,
  findWarnings,
  judgeObligation,
  type Obligation,
  type ReviewPolicy,
  type ReviewsOwed,
  type Verdict,
  type Warning,
  workReviewsOwed,
} from '../../law/looked-after-reviews/index.ts'
import type { Deadline } from '../../ui/parts/index.ts'
import type { Child } from '../children/index.ts'
import type { Decision } from '../decisions/index.ts'
import { isPending, nextOf, type Review, toDeadline, toHistory } from '../reviews/index.ts'

/** A review owed, judged today. */
export type JudgedDuty = {
  readonly obligation: Obligation
  readonly verdict: Verdict
  readonly deadline: Deadline
}

export type WorkedRecord = {
  readonly child: Child
  /** In order of first part. */
  readonly reviews: readonly Review[]
  /** What reviews decided, those of the latest first. */
  readonly decisions: readonly Decision[]
  readonly today: Day
  readonly policy: ReviewPolicy
  readonly history: CareHistory
  readonly owed: ReviewsOwed
  /** Every review owed in every period, in order. */
  readonly duties: readonly JudgedDuty[]
  /** What is to be held next; null where nothing more is owed. */
  readonly next: JudgedDuty | null
  /** What else is to be held: adoption reviews and the yearly meeting run beside. */
  readonly beside: readonly JudgedDuty[]
  readonly warnings: readonly Warning[]
}

export function toWorkedRecord(
  child: Child,
  { reviews, decisions }: Pick<WorkedRecord, 'reviews' | 'decisions'>,
  today: Day,
  policy: ReviewPolicy,
): WorkedRecord {
  const history = toHistory(child, reviews)
  const owed = workReviewsOwed(history, policy)
  const duties = owed.obligations.map((obligation): JudgedDuty => {
    const verdict = judgeObligation(obligation, today, policy.calendar)
    return { obligation, verdict, deadline: toDeadline(obligation, verdict, today, policy.calendar) }
  })
  const pending = duties.filter(({ obligation }) => isPending(obligation, today))
  const next = nextOf(pending, ({ obligation }) => obligation.rule)
  const beside = pending.filter((duty) => duty !== next)
  const warnings = findWarnings(history, owed, today, policy)
  return { child, reviews, decisions, today, policy, history, owed, duties, next, beside, warnings }
}
