// When a child's first officer of a time in care was due, and whether one was there by then. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Duty, Reason } from '../../law/citations/reason.ts'
import { type AppointmentFacts, whenAppointmentDue } from '../../law/reviewing-officers/entry-clocks.ts'
import type { Deadline } from '../../ui/parts/index.ts'

export type JudgedAppointment = {
  readonly due: Day | null
  readonly because: readonly Reason[]
  readonly duty: Duty
  readonly deadline: Deadline
}

/** Judges from when a child had an officer; `appointedOn` is null where nobody has held the child in this time in care. */
export function judgeAppointment(
  facts: AppointmentFacts & { readonly appointedOn: Day | null },
  { today, calendar }: { readonly today: Day; readonly calendar: WorkingCalendar },
): JudgedAppointment {
  const answer = whenAppointmentDue(facts, calendar)
  const { because } = answer
  if (answer.kind === 'cannot-tell')
    return {
      due: null,
      because,
      duty: 'should',
      deadline: { status: 'cannot-tell', missing: answer.missing },
    }
  if (answer.kind === 'not-required')
    return { due: null, because, duty: 'should', deadline: { status: 'met' } }
  const { on: due, duty } = answer.due
  const { appointedOn } = facts
  const at = appointedOn ?? today
  const late = { duty, daysLate: at - due, workingDaysLate: calendar.workingDaysBetween(due, at) }
  const whole = { due, because, duty }
  if (appointedOn !== null)
    return { ...whole, deadline: at <= due ? { status: 'met' } : { status: 'late', ...late } }
  if (at > due) return { ...whole, deadline: { status: 'overdue', due, today, ...late } }
  const workingDaysLeft = calendar.workingDaysBetween(today, due)
  return { ...whole, deadline: { status: 'due', duty, due, today, workingDaysLeft, what: 'IRO' } }
}

/** The first day within a time in care on which somebody held the child; null where nobody has. */
export function firstHeldIn(
  { start, end }: { readonly start: Day; readonly end: Day | null },
  held: readonly { readonly from: Day; readonly to: Day | null }[],
): Day | null {
  const within = held.filter(({ from, to }) => (to === null || to > start) && (end === null || from < end))
  const [first] = within
    .map(({ from }) => (from < start ? start : from))
    .toSorted((one, other) => one - other)
  return first ?? null
}
