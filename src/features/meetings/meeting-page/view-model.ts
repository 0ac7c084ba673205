import type { Day } from '../../../kit/dates/index.ts'
import type { Obligation, ReviewPolicy } from '../../../law/looked-after-reviews/index.ts'
import type { CareOver } from '../care-over.ts'
import type { HeldReview } from '../held-meeting.ts'
import type { Invited, Meeting } from '../meeting.ts'
import type { Adjournment } from '../queries/adjournments.ts'
import type { MeetingVersion, PolicyGiven } from '../queries/meeting-parts.ts'
import type { Wishes } from '../wish.ts'

/** All that the page of a meeting shows. */
export type MeetingView = {
  readonly childName: string
  readonly meeting: Meeting
  /** The review that is recorded for it; null while it is to be held or to go on. */
  readonly held: HeldReview | null
  /** Why the child has no review any more; null while they may. */
  readonly careOver: CareOver | null
  /** Whether the review was adjourned before, at this or another of its meetings. */
  readonly adjournedBefore: 'adjourned-before' | 'never-adjourned'
  readonly officer: string | null
  /** The bank holiday that its day is; null where it is none. */
  readonly holiday: string | null
  readonly owed: Obligation | null
  readonly policy: ReviewPolicy
  readonly wishes: Wishes
  readonly invited: readonly Invited[]
  readonly adjournment: Adjournment | null
  readonly versions: readonly MeetingVersion[]
  readonly policyGiven: readonly PolicyGiven[]
  readonly newestPolicy: number | null
  readonly mayArrange: 'may-arrange' | 'may-look'
  readonly today: Day
  readonly csrfToken: string
}
