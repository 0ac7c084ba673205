import { addDays, type Day, toLongDate } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Answer } from '../citations/reason.ts'
import type { DueDay } from '../clocks/due-day.ts'
import { since2011 } from '../clocks/since-2011.ts'
import { dueAfter, type WorkingDayClock } from '../clocks/working-day-clock.ts'

const NOTICE: WorkingDayClock = {
  task: 'The reviewing service is told',
  limit: since2011(2, 'HB notice'),
  duty: 'should',
}

const APPOINTMENT: WorkingDayClock = {
  task: 'A reviewing officer is appointed',
  limit: since2011(5, 'HB appointment'),
  duty: 'should',
}

const lookedAfter = (on: Day | null) => ({ what: 'the child became looked after', on })

/**
 * Cites: HB notice, CPPCR 2(1), Lester v Garland
 * Says: The reviewing service is told within 2 working days that a child is looked after.
 * Example: looked after on Friday 13 March 2026, the service is told by Tuesday 17 March 2026
 */
export function whenNoticeDue(lookedAfterFrom: Day | null, calendar: WorkingCalendar): Answer<DueDay> {
  return dueAfter(NOTICE, lookedAfter(lookedAfterFrom), calendar)
}

export type AppointmentFacts = {
  readonly lookedAfterFrom: Day | null
  /** The day the first review was or will be held; null where none is booked. */
  readonly firstReviewOn: Day | null
}

/**
 * Cites: HB appointment, CA 25A, CPPCR 2(1), Lester v Garland
 * Says: An officer is appointed within 5 working days; where the first review comes sooner, the Act wants one before it.
 * Example: looked after on Friday 13 March 2026, an officer is appointed by Friday 20 March 2026
 */
export function whenAppointmentDue(facts: AppointmentFacts, calendar: WorkingCalendar): Answer<DueDay> {
  const answer = dueAfter(APPOINTMENT, lookedAfter(facts.lookedAfterFrom), calendar)
  const review = facts.firstReviewOn
  if (answer.kind !== 'due' || review === null || review > answer.due.on) return answer
  const on = addDays(review, -1)
  const says = `The first review is on ${toLongDate(review)}, and an officer must be appointed before it.`
  return {
    kind: 'due',
    due: { on, lastPracticalDay: calendar.lastWorkingDayOnOrBefore(on), duty: 'must' },
    because: [...answer.because, { says, cites: ['CA 25A'] }],
  }
}
