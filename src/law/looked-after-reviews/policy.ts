import { ENGLAND, type WorkingCalendar } from '../calendar/index.ts'

/** What the law leaves to the authority, and the calendar it counts with. */
export type ReviewPolicy = {
  /** Which part of a review held in parts counts, for being in time and for the next date (reading I-2). */
  readonly severalParts: 'first-part' | 'completion'
  /** Days without a stay after which a series of short breaks has ended. */
  readonly shortBreakGapDays: number
  /** The authority's own target for a review after an event for which the law sets no day, in working days. */
  readonly eventTargetWorkingDays: number
  readonly calendar: WorkingCalendar
}

export const DEFAULT_POLICY: ReviewPolicy = {
  severalParts: 'first-part',
  shortBreakGapDays: 75,
  eventTargetWorkingDays: 20,
  calendar: ENGLAND,
}
