import type { Day } from '../../kit/dates/index.ts'
import type { HeldReview, ParticipationCode } from '../../law/looked-after-reviews/index.ts'
import type { LateReason, ReviewRecord } from './review-record.ts'

/** A review that was held: recorded here, known from the return's file, or both. */
export type Review = {
  readonly id: string
  readonly childId: string
  /** The day of each part, in order; at least one. */
  readonly parts: readonly Day[]
  readonly completedOn: Day | null
  /** Null where nobody recorded it: the return does not say. */
  readonly hadMeeting: boolean | null
  readonly code: ParticipationCode | null
  readonly inFile: boolean
  /** What staff recorded; null for a review known only from a file. */
  readonly record: ReviewRecord | null
  readonly lateReason: LateReason | null
  readonly version: number
}

/** Where a review is known from. */
export type KnownFrom = 'recorded' | 'file' | 'both'

export function knownFrom({ record, inFile }: Pick<Review, 'record' | 'inFile'>): KnownFrom {
  if (record === null) return 'file'
  return inFile ? 'both' : 'recorded'
}

/** A review as the law reads it. */
export function toHeldReview({ parts, hadMeeting, code }: Review): HeldReview {
  return { parts, meeting: hadMeeting, code }
}
