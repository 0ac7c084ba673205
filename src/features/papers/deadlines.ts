// The marks of what should be done before a review.
import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Answer } from '../../law/citations/reason.ts'
import type { DueDay } from '../../law/clocks/due-day.ts'
import type { Deadline } from '../../ui/parts/index.ts'
import type { PaperState } from './paper.ts'

export type Seen = { readonly today: Day; readonly calendar: WorkingCalendar }

/** The mark of something that was done on a day, or not yet (null), against the day by which it should be. */
export function toDoneDeadline(due: Answer<DueDay>, done: Day | null, { today, calendar }: Seen): Deadline {
  if (due.kind !== 'due') return { status: 'cannot-tell', missing: 'the day of the review' }
  const { on, duty } = due.due
  const late = (day: Day) => ({
    duty,
    daysLate: day - on,
    workingDaysLate: calendar.workingDaysBetween(on, day),
  })
  if (done !== null) return done <= on ? { status: 'met' } : { status: 'late', ...late(done) }
  if (today > on) return { status: 'overdue', due: on, today, ...late(today) }
  return { status: 'due', duty, due: on, today, workingDaysLeft: calendar.workingDaysBetween(today, on) }
}

/** The mark of a paper that should be there. */
export function toPaperDeadline(due: Answer<DueDay>, state: PaperState, seen: Seen): Deadline {
  if (state.kind === 'not-needed') return { status: 'not-required', because: state.reason }
  return toDoneDeadline(due, state.kind === 'received' ? state.on : null, seen)
}
