// How a review is being prepared: the papers, the talks, and whether the child was spoken to.
import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Child } from '../children/index.ts'
import type { SpokenTo } from '../reviews/index.ts'
import type { Checklist } from './checklist.ts'
import type { NextReview } from './next-review.ts'

/** That the social worker and the officer talked. */
export type Talk = { readonly on: Day; readonly socialWorker: string; readonly officer: string }

/** Whether the child was spoken to before a review, and on which day that was tried or decided. */
export type SpokenBefore = SpokenTo & { readonly on: Day }

/** All that is known of how a child's next review is prepared. */
export type Preparation = {
  readonly child: Child
  readonly review: NextReview
  readonly checklist: Checklist
  /** Null: not recorded. */
  readonly talk: Talk | null
  readonly spoken: SpokenBefore | null
  readonly calendar: WorkingCalendar
}

/** A child who has no review to prepare. */
export type NothingToPrepare = { readonly child: Child; readonly review: null }
