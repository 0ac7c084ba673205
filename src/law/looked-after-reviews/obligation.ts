import type { Day } from '../../kit/dates/index.ts'
import type { Duty, Reason } from '../citations/reason.ts'

export type Rule =
  | 'LAR1'
  | 'LAR2'
  | 'LAR3+'
  | 'LARX'
  | 'LTFM'
  | 'SB1'
  | 'SB2+'
  | 'ADA1'
  | 'ADA2+'
  | 'ADP1'
  | 'ADP2'
  | 'ADP3+'
  | 'ADR'

export type Status = 'met' | 'late' | 'overdue' | 'due' | 'flexible' | 'not-required' | 'cannot-tell'

/**
 * One review owed. It says nothing of today: {@link statusOn} compares it with a day, and so does SQL, so that a
 * stored obligation never goes stale.
 */
export type Obligation = {
  readonly rule: Rule
  readonly duty: Duty
  /** Index of the period of care (the first of a short-break series) in the history. */
  readonly period: number
  /** First, second, third … review of its clock; null where earlier reviews are not on record. */
  readonly sequence: number | null
  /** Last day on which the review is in time; null where it cannot be told. */
  readonly due: Day | null
  /** True where `due` is only the latest the due day can have been (earlier reviews are not on record). */
  readonly atLatest: boolean
  /** First day on which a review counts (return from adoption only). */
  readonly notBefore: Day | null
  /** The last working day on or before `due`. */
  readonly lastPracticalDay: Day | null
  /** Last day on which an unheld review is not yet overdue: `due`, or the end of the 2020 window. */
  readonly lateAfter: Day | null
  /** Index of the review in its period's `reviews`, with that period's index; null while not held. */
  readonly answeredBy: { readonly period: number; readonly review: number } | null
  readonly heldOn: Day | null
  readonly completedOn: Day | null
  /** The day the duty to review ended (care ended, 18th birthday), where it did. */
  readonly stopsOn: Day | null
  /** True where the duty ended before the review fell due. */
  readonly notRequired: boolean
  /** Last day for which reviews are on record, where there is one. */
  readonly knownTo: Day | null
  /** What would settle an answer that cannot be told; null where it can be. */
  readonly missing: string | null
  /** The authority's own target day, where it has one that is earlier. */
  readonly target: Day | null
  /** Why: plain sentences with citations, worked out when asked for. */
  readonly because: () => readonly Reason[]
}

/** What became of an obligation, seen from a day. Late days are calendar days after due, and working days likewise. */
export type Verdict = {
  readonly status: Status
  readonly daysLate: number
  readonly workingDaysLate: number
  readonly missing: string | null
}
