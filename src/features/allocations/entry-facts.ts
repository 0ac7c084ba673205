// What the measures of promptness count: each time in care, when the service was told and when an officer was there. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { whenAppointmentDue, whenNoticeDue } from '../../law/reviewing-officers/entry-clocks.ts'

/** A time in care that began, with what is recorded of its beginning. */
export type BegunCare = {
  readonly childId: string
  readonly start: Day
  readonly end: Day | null
  /** Null where it is not recorded. */
  readonly toldOn: Day | null
  /** The first day on which an officer held the child; null where none did. */
  readonly officerFrom: Day | null
}

/**
 * `not-recorded` is kept apart from `late`: nobody knows when it was. `not-yet`: the day has not passed. `cannot-tell`: the
 * clock has no day, as before April 2011.
 */
export type PromptnessOutcome = 'in-time' | 'late' | 'not-recorded' | 'not-yet' | 'cannot-tell'

export type PromptnessFact = {
  readonly childId: string
  readonly start: Day
  readonly due: Day | null
  /** The day it was done; null where it is not recorded, or has not been done. */
  readonly on: Day | null
  readonly outcome: PromptnessOutcome
}

/** For `notified-in-2-working-days`: one fact a time in care. */
export function toNoticeFact(begun: BegunCare, calendar: WorkingCalendar, today: Day): PromptnessFact {
  const answer = whenNoticeDue(begun.start, calendar)
  const due = answer.kind === 'due' ? answer.due.on : null
  return toFact(begun, { due, on: begun.toldOn, otherwise: 'not-recorded' }, today)
}

/** For `iro-appointed-in-5-working-days`: one fact a time in care. No officer once the day has passed is late. */
export function toAppointmentFact(begun: BegunCare, calendar: WorkingCalendar, today: Day): PromptnessFact {
  const answer = whenAppointmentDue({ lookedAfterFrom: begun.start, firstReviewOn: null }, calendar)
  const due = answer.kind === 'due' ? answer.due.on : null
  // Care that ended before the day asks for no officer any more.
  const isOver = due !== null && begun.end !== null && begun.end <= due
  return toFact(begun, { due, on: begun.officerFrom, otherwise: isOver ? 'not-yet' : 'late' }, today)
}

type Clock = {
  readonly due: Day | null
  readonly on: Day | null
  /** What it is where it was not done and the day has passed. */
  readonly otherwise: PromptnessOutcome
}

function toFact({ childId, start }: BegunCare, { due, on, otherwise }: Clock, today: Day): PromptnessFact {
  const fact = { childId, start, due, on }
  if (due === null) return { ...fact, outcome: 'cannot-tell' }
  if (on !== null) return { ...fact, outcome: on <= due ? 'in-time' : 'late' }
  return { ...fact, outcome: today > due ? otherwise : 'not-yet' }
}
