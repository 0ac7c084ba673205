// What is arranged, what is there and what waits, beside the next duty.
import type { Day } from '../../kit/dates/index.ts'
import type { LastSeen, VisitTold } from '../contact/index.ts'
import type { Meeting } from '../meetings/index.ts'
import type { PapersReceived } from '../papers/index.ts'

export type SeenAndWaiting = {
  /** Null: nobody recorded it. */
  readonly lastSeen: LastSeen | null
  /** What the officer was told and has not answered. */
  readonly eventsWaiting: number
  /** The day the first of them was told; null where none waits. */
  readonly waitingSince: Day | null
}

export type Ahead = SeenAndWaiting & {
  readonly meeting: Meeting | null
  /** The last visit that another system tells of; null where it tells of none. */
  readonly lastVisit: VisitTold | null
  /** Null: there is no review to prepare. */
  readonly papers: PapersReceived | null
}
