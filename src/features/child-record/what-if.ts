import type { Day } from '../../kit/dates/index.ts'
import {
  judgeObligation,
  type Obligation,
  type Verdict,
  workReviewsOwed,
} from '../../law/looked-after-reviews/index.ts'
import { isPending, nextOf } from '../reviews/index.ts'
import type { WorkedRecord } from './worked-record.ts'

/** What would follow from a review held on a day. */
export type WhatIf = {
  /** What it would answer, the looked-after review first; empty where it would answer nothing. */
  readonly answers: readonly { readonly obligation: Obligation; readonly verdict: Verdict }[]
  /** What would be owed next; null where nothing would. */
  readonly next: Obligation | null
}

/** Works the clock with a review that was not held, and tells what would follow. Nothing is saved. */
export function workWhatIf({ history, reviews, policy, today }: WorkedRecord, on: Day): WhatIf {
  const pretended = { parts: [on], meeting: true, code: null }
  const periods = history.periods.map((period, index) =>
    index === 0 ? { ...period, reviews: [...period.reviews, pretended] } : period,
  )
  const asOf = on > today ? on : today
  const { obligations } = workReviewsOwed({ ...history, periods }, policy)
  const answered = obligations.filter(({ answeredBy }) => answeredBy?.review === reviews.length)
  const pending = obligations.filter((one) => isPending(one, asOf))
  return {
    answers: answered
      .map((obligation) => ({ obligation, verdict: judgeObligation(obligation, asOf, policy.calendar) }))
      .toSorted(
        (one, other) => Number(one.obligation.rule === 'LTFM') - Number(other.obligation.rule === 'LTFM'),
      ),
    next: nextOf(pending, ({ rule }) => rule),
  }
}
