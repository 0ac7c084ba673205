import type { Day } from '../../kit/dates/index.ts'

/** How strongly something is owed: the law says, guidance says, our policy. */
export type DeadlineDuty = 'must' | 'should' | 'local'

/** Where something with a due day stands, seen from a day the caller gives. Days are already counted. */
export type Deadline =
  | { readonly status: 'met' }
  | {
      readonly status: 'late'
      readonly duty: DeadlineDuty
      readonly daysLate: number
      readonly workingDaysLate: number
    }
  | {
      readonly status: 'overdue'
      readonly duty: DeadlineDuty
      /** The day it was due. */
      readonly due: Day
      readonly today: Day
      readonly daysLate: number
      readonly workingDaysLate: number
    }
  | {
      readonly status: 'due'
      readonly duty: DeadlineDuty
      readonly due: Day
      readonly today: Day
      /** Working days from today to the due day. */
      readonly workingDaysLeft: number
      /** What is due, where it is not the thing in the row: "Answer". */
      readonly what?: string | undefined
    }
  | { readonly status: 'flexible' }
  /** `because` completes "Not needed: …": "left care 3 May 2026". */
  | { readonly status: 'not-required'; readonly because: string }
  /** `missing` completes "Cannot tell: …": "earlier review not recorded". */
  | { readonly status: 'cannot-tell'; readonly missing: string }
  | { readonly status: 'not-recorded' }
