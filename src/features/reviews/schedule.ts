// Facts → what is due, when, and why. Pure: the law decides, and nothing here depends on today.
import { type Day, type IsoDate, toIsoDate } from '../../kit/dates/index.ts'
import type { Reason } from '../../law/citations/reason.ts'
import {
  type CareHistory,
  judgeObligation,
  LAW_VERSION,
  type Obligation,
  type ReviewPolicy,
  type ReviewsOwed,
  type Status,
  workReviewsOwed,
} from '../../law/looked-after-reviews/index.ts'
import type { Row } from '../../platform/db/index.ts'
import type { Care } from '../children/index.ts'
import { type Review, toHeldReview } from './review.ts'

export type ObligationRow = Row<'obligation'>

/**
 * A child's care and reviews as the law reads them. The reviews, in the order given, are listed in the first period; the
 * law finds the period each falls in, so `answeredBy.review` is a place in `reviews`.
 */
export function toHistory(
  { born, care }: { readonly born: Day | null; readonly care: Care },
  reviews: readonly Review[],
): CareHistory {
  const held = reviews.map(toHeldReview)
  return {
    born,
    periods: care.periods.map((period, index) => ({ ...period, reviews: index === 0 ? held : [] })),
  }
}

const iso = (day: Day | null): IsoDate | null => (day === null ? null : toIsoDate(day))

function toRow(
  childId: string,
  history: CareHistory,
  reviews: readonly Review[],
  obligation: Obligation,
  number: number,
): ObligationRow {
  const { answeredBy } = obligation
  const start = history.periods[obligation.period]?.start
  if (start === undefined) throw new Error(`an obligation of ${childId} belongs to no period`)
  return {
    child_id: childId,
    number,
    rule: obligation.rule,
    duty: obligation.duty,
    period_start: toIsoDate(start),
    sequence: obligation.sequence,
    due: iso(obligation.due),
    at_latest: obligation.atLatest,
    not_before: iso(obligation.notBefore),
    last_practical_day: iso(obligation.lastPracticalDay),
    late_after: iso(obligation.lateAfter),
    review_id: answeredBy === null ? null : (reviews[answeredBy.review]?.id ?? null),
    held_on: iso(obligation.heldOn),
    completed_on: iso(obligation.completedOn),
    stops_on: iso(obligation.stopsOn),
    not_required: obligation.notRequired,
    known_to: iso(obligation.knownTo),
    missing: obligation.missing,
    target: iso(obligation.target),
    law_version: LAW_VERSION,
  }
}

/** A child with what the clock is worked from. */
export type ClockFacts = {
  readonly id: string
  readonly born: Day | null
  readonly care: Care
  /** In order of first part. */
  readonly reviews: readonly Review[]
}

/** The rows of `obligation` for a child, as the law now works them. */
export function toObligationRows(child: ClockFacts, policy: ReviewPolicy): readonly ObligationRow[] {
  const history = toHistory(child, child.reviews)
  return workReviewsOwed(history, policy).obligations.map((obligation, number) =>
    toRow(child.id, history, child.reviews, obligation, number),
  )
}

/** An obligation as it was judged when a review was recorded: kept for ever, whatever the law says later. */
export type JudgedObligation = {
  readonly rule: Obligation['rule']
  readonly duty: Obligation['duty']
  readonly sequence: number | null
  readonly due: IsoDate | null
  readonly heldOn: IsoDate | null
  readonly status: Status
  readonly daysLate: number
  readonly workingDaysLate: number
  readonly because: readonly Reason[]
}

/** The JSON of `review_version.judged`. Empty `obligations`: the review answered nothing. */
export type Judged = {
  readonly asOf: IsoDate
  readonly lawVersion: number
  readonly obligations: readonly JudgedObligation[]
}

/** What a review (by its place in `reviews`) answered, as judged on a day. */
export function judgeReview(owed: ReviewsOwed, review: number, asOf: Day, policy: ReviewPolicy): Judged {
  const answered = owed.obligations.filter(({ answeredBy }) => answeredBy?.review === review)
  return {
    asOf: toIsoDate(asOf),
    lawVersion: LAW_VERSION,
    obligations: answered.map((obligation) => {
      const verdict = judgeObligation(obligation, asOf, policy.calendar)
      return {
        rule: obligation.rule,
        duty: obligation.duty,
        sequence: obligation.sequence,
        due: iso(obligation.due),
        heldOn: iso(obligation.heldOn),
        status: verdict.status,
        daysLate: verdict.daysLate,
        workingDaysLate: verdict.workingDaysLate,
        because: obligation.because(),
      }
    }),
  }
}
