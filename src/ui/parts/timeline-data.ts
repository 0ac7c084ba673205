import type { Day } from '../../kit/dates/index.ts'

export type TimelineBand = {
  readonly from: Day
  /** The first day it no longer holds; null while it still does. */
  readonly to: Day | null
  readonly label: string
  /** Further words for the table only. */
  readonly detail?: string | undefined
}

export type TimelineTrack = {
  readonly label: string
  /** Its colours: care periods, legal status, where the child lives. */
  readonly kind: 'care' | 'legal' | 'living'
  readonly bands: readonly TimelineBand[]
}

export type TimelineMark = {
  readonly on: Day
  /** `held`: filled; `due`: hollow; `late`: a triangle. */
  readonly state: 'held' | 'due' | 'late'
  /** "First, 13 April, in time" */
  readonly label: string
  readonly detail?: string | undefined
}

/** Days on which the law lets something count, shaded. */
export type TimelineWindow = {
  readonly from: Day
  readonly to: Day
  readonly label: string
  /** What the table says of it, where the drawing's label would lie on a mark and is left empty. */
  readonly said?: string | undefined
}

/** A day that is not the law's: our target, a date booked. */
export type TimelineTarget = { readonly on: Day; readonly label: string }

export type TimelineData = {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly from: Day
  readonly to: Day
  /** Null where today is not shown. */
  readonly today: Day | null
  readonly tracks: readonly TimelineTrack[]
  readonly windows: readonly TimelineWindow[]
  readonly marks: readonly TimelineMark[]
  readonly targets: readonly TimelineTarget[]
}
