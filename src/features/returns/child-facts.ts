import type { Day } from '../../kit/dates/index.ts'
import type { CareHistory } from '../../law/looked-after-reviews/care-history.ts'
import type { Episode, ReturnReview } from './child-returns.ts'
import type { Move, Placement } from './placements.ts'
import type { PlacedAdoptionRow } from './row.ts'

/** A row of the Reviews table, and what it was matched to. */
export type ReviewFact = ReturnReview & {
  /** Index of the period of care it falls in and of the review there; null where it is outside every period. */
  readonly heldIn: { readonly period: number; readonly review: number } | null
}

/** What a period of care has beyond the clock's facts; in the order of `history.periods`. */
export type PeriodFacts = {
  readonly episodes: readonly Episode[]
  readonly placements: readonly Placement[]
  readonly moves: readonly Move[]
  /** CIN of the first episode. */
  readonly need: string
  /** Collection year of the last return that has an episode of it. */
  readonly lastSeen: number
  /**
   * How sure its end is. `recorded`: a row says how care ended. `open`: still in care at the end of the latest return.
   * `unrecorded-exit`: open when last seen, and a later return has nothing of it.
   * `began-anew`: no row ends it, but care begins anew; `end` is that day.
   */
  readonly ending: 'recorded' | 'open' | 'unrecorded-exit' | 'began-anew'
}

export type SocialWorkerFact = {
  readonly worker: string
  readonly from: Day
  readonly to: Day | null
  readonly reason: string
  readonly line: number
  readonly collection: number
}

/** All that the returns of one or more years say of a child. */
export type ChildFacts = {
  readonly child: string
  readonly born: Day | null
  /** M, F or U (1 and 2 of returns before 2024/25 read as M and F); '' where not given. */
  readonly sex: string
  /** ETHNIC; '' where not given. */
  readonly ethnic: string
  readonly upn: string
  /** The child is, or was, an unaccompanied asylum-seeking child, until the day given; null where not. */
  readonly unaccompanied: { readonly until: Day | null } | null
  readonly history: CareHistory
  readonly periods: readonly PeriodFacts[]
  /** Every review in order of date, inside and outside the periods of care. */
  readonly reviews: readonly ReviewFact[]
  /** In order of `from`; empty where the tables do not have them. */
  readonly socialWorkers: readonly SocialWorkerFact[]
  /** Decisions that the child should be placed for adoption. They start no clock. */
  readonly adoptionDecisions: readonly PlacedAdoptionRow[]
  /** Collection years whose returns have a row of the child. */
  readonly collections: readonly number[]
}
