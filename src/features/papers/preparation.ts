// How a review is being prepared: the papers, the talks, and whether the child was spoken to.
import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Child } from '../children/index.ts'
import type { SpokenTo } from '../reviews/index.ts'
import type { Checklist } from './checklist.ts'
import type { NextReview } from './next-review.ts'

/** That the social worker and the officer talked. */
export type Talk = { readonly on: Day; readonly socialWorker: string; readonly officer: string }

/** A talk as it is written down; `putsRight`: what was written down before was wrong, and this takes its place. */
export type RecordedTalk = Talk & { readonly putsRight: boolean }

/** Whether the child was spoken to before a review, and on which day that was tried or decided. */
export type SpokenBefore = SpokenTo & { readonly on: Day }

/** All that is known of how a child's review is prepared, or was. */
export type Preparation = {
  readonly child: Child
  readonly review: NextReview
  readonly checklist: Checklist
  /** The first counts; empty: none is recorded. */
  readonly talks: readonly Talk[]
  /** Null: not recorded. */
  readonly spoken: SpokenBefore | null
  readonly calendar: WorkingCalendar
}

/** A child who has no review to prepare. */
export type NothingToPrepare = { readonly child: Child; readonly review: null }

/** Which review of a child, and whether a form about it is drawn or was sent. */
export type AskedPreparation = {
  /** Null: the one to come. */
  readonly heldId: string | null
  readonly today: Day
  readonly form: 'drawn' | 'sent'
}

/** Of which review, and who says so when. */
export type Preparing = {
  readonly childId: string
  readonly afterReviewId: string | null
  readonly accountId: string
  readonly now: Date
}
