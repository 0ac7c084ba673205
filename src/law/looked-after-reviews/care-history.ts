// The facts the clock works from. Days are civil days; every range is from its first day up to, not including, its last.
import type { Day } from '../../kit/dates/index.ts'

export type EventKind =
  | 'accommodation-ending'
  | 'placement-ending'
  | 'move-to-other-arrangements'
  | 'placement-with-parents'
  | 'plan-change'
  | 'asked-for-by-iro'
  | 'visit-concern'
  | 'unplanned-move'
  | 'returned-from-adoption'

/** Something that brings a review forward, or starts another clock. */
export type CareEvent = {
  readonly kind: EventKind
  readonly on: Day
  /** The day before which the review is owed, where the law sets one. */
  readonly before: Day | null
}

export type ParticipationCode = 'PN0' | 'PN1' | 'PN2' | 'PN3' | 'PN4' | 'PN5' | 'PN6' | 'PN7'

export type HeldReview = {
  /** The day of each part, in order; at least one. */
  readonly parts: readonly Day[]
  /** Whether there was a meeting; null where nobody recorded it (the return does not say). */
  readonly meeting: boolean | null
  readonly code: ParticipationCode | null
}

/** One run of being looked after, from coming into care to leaving it. */
export type PeriodOfCare = {
  readonly start: Day
  /** False where the period began before the records: the start is then on or before `start`. */
  readonly startKnown: boolean
  readonly end: Day | null
  /** REC code of the return, where known. */
  readonly endReason: string | null
  /** The days for which reviews are on record; null at either side means without limit. */
  readonly reviewsKnown: { readonly from: Day | null; readonly to: Day | null }
  /** In order of `from`; each holds until the next. */
  readonly legalStatuses: readonly { readonly from: Day; readonly code: string }[]
  /** In order of `from`. */
  readonly placements: readonly { readonly from: Day; readonly to: Day | null; readonly code: string }[]
  readonly reviews: readonly HeldReview[]
  /** First day the authority was authorised to place for adoption (placement order or consent). */
  readonly authorisedToPlace: Day | null
  readonly placedForAdoption: readonly { readonly from: Day; readonly to: Day | null }[]
  readonly longTermFosteringFrom: Day | null
  readonly shortBreaks: boolean
  readonly events: readonly CareEvent[]
}

export type CareHistory = {
  readonly born: Day | null
  /** In order of start. */
  readonly periods: readonly PeriodOfCare[]
}
