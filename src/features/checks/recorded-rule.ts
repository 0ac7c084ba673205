// Rules over what was recorded here, which no file holds.
import type { Day } from '../../kit/dates/index.ts'
import type { Rule } from './rule.ts'

/** A review as it is known here: from a file, from staff, or both. */
export type RecordedReview = {
  readonly on: Day
  /** PN0 to PN7; null where nobody said. */
  readonly code: string | null
  /** Whether staff wrote it down here. */
  readonly isRecorded: boolean
}

/** From a day, up to not including another. */
export type HeldFrom = { readonly from: Day; readonly to: Day | null }

/** What is known of one child, as these rules see it. */
export type RecordedChild = {
  readonly id: string
  readonly adultOn: Day | null
  /** The last day the files tell of the child’s care; null: they do not, it was written down here. */
  readonly toldTo: Day | null
  /** The latest period of care; null where none is known. */
  readonly period: {
    readonly start: Day
    readonly startKnown: boolean
    /** Null: open. */
    readonly end: Day | null
    /** Section 20 in a children’s home: the one care that may go on after the 18th birthday. */
    readonly mayGoOn: boolean
  } | null
  /** In order of day. */
  readonly reviews: readonly RecordedReview[]
  /** When somebody was the child’s reviewing officer, in order. */
  readonly allocations: readonly HeldFrom[]
  /** The last day on which the reviewing service was in contact with the child, as logged; null: none is logged. */
  readonly lastContact: Day | null
  /** The last contact of the reviewing officer as the Standard Safeguarding Dataset has it for its latest period of care; null: it has none. */
  readonly contactInDataset: Day | null
  /** The day the next review is due, as the Standard Safeguarding Dataset has it; null where that was not loaded. */
  readonly dueInDataset: Day | null
  /** The day the next review is due, as worked here; null where there is none, or nobody can tell. */
  readonly due: Day | null
  /** Reviews that were held, with the day each was due here and in that dataset. */
  readonly heldDue: readonly { readonly heldOn: Day; readonly due: Day; readonly dueInDataset: Day }[]
  /** The day that dataset says that the latest period of care began, where no return tells of the child. */
  readonly entered: Day | null
}

/** What a rule finds of a child. `key` tells one finding of a rule from another of the same child. */
export type RecordedFound = { readonly key: string; readonly says: string }

/** What pages say of any rule. */
export type RuleFacts = Pick<
  Rule,
  'code' | 'name' | 'says' | 'source' | 'severity' | 'touches' | 'whoCanPutRight'
>

export type RecordedRule = RuleFacts & {
  readonly find: (child: RecordedChild, today: Day) => readonly RecordedFound[]
}
