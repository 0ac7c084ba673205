// What the page of a record is drawn from.
import type { Day } from '../../../kit/dates/index.ts'
import type { FieldErrors, PostedFields } from '../../../ui/forms/index.ts'
import type { MayDo } from '../access.ts'
import type { AfterReview, Clock, ClockRules } from '../after-review.ts'
import type { Recipient } from '../distribution.ts'
import type { ReviewDocument } from '../document.ts'
import type { Step } from '../queries/after-review.ts'
import type { ReviewOfChild } from '../queries/review-of-record.ts'

export type RecordView = {
  readonly of: ReviewOfChild
  readonly documents: readonly ReviewDocument[]
  /** Shown names of accounts by id. */
  readonly names: ReadonlyMap<string, string>
  readonly after: AfterReview
  readonly clocks: readonly Clock[]
  readonly rules: ClockRules
  readonly steps: readonly Step[]
  readonly recipients: readonly Recipient[]
  readonly may: MayDo
  /** Whether whoever looks may see papers for reviews. */
  readonly maySeePapers: boolean
  readonly typed: PostedFields
  readonly today: Day
  readonly csrfToken: string
  readonly errors: FieldErrors
}
