import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Answer } from '../citations/reason.ts'
import type { DueDay } from '../clocks/due-day.ts'
import { dueMonthsAfter, type MonthClock } from '../clocks/month-clock.ts'
import { since2011 } from '../clocks/since-2011.ts'
import { dueAfter, type WorkingDayClock } from '../clocks/working-day-clock.ts'

const INITIAL: WorkingDayClock = {
  task: 'The initial conference is held',
  limit: since2011(15, 'WT initial conference'),
  duty: 'should',
}

const CORE_GROUP: WorkingDayClock = {
  task: 'The core group meets',
  limit: since2011(10, 'WT core group'),
  duty: 'should',
}

const FIRST_REVIEW: MonthClock = {
  task: 'The first review conference is held',
  limit: since2011(3, 'WT review conference'),
  duty: 'should',
}

const LATER_REVIEW: MonthClock = {
  task: 'The next review conference is held',
  limit: since2011(6, 'WT review conference'),
  duty: 'should',
}

const initial = (on: Day | null) => ({ what: 'the initial conference was held', on })

/**
 * Cites: WT initial conference, CPPCR 2(1), Lester v Garland
 * Says: The initial conference is within 15 working days of the strategy discussion that began the enquiry.
 * Example: strategy discussion on Tuesday 5 May 2026, initial conference by Wednesday 27 May 2026
 */
export function whenInitialConferenceDue(strategyOn: Day | null, calendar: WorkingCalendar): Answer<DueDay> {
  return dueAfter(INITIAL, { what: 'the strategy discussion was held', on: strategyOn }, calendar)
}

/**
 * Cites: WT core group, CPPCR 2(1), Lester v Garland
 * Says: The core group first meets within 10 working days of the initial conference.
 * Example: initial conference on Wednesday 27 May 2026, core group by Wednesday 10 June 2026
 */
export function whenCoreGroupDue(initialOn: Day | null, calendar: WorkingCalendar): Answer<DueDay> {
  return dueAfter(CORE_GROUP, initial(initialOn), calendar)
}

/**
 * Cites: WT review conference, Dodds v Walker
 * Says: The first review conference is within 3 months of the initial conference.
 * Example: initial conference on Wednesday 27 May 2026, first review conference by Thursday 27 August 2026
 */
export function whenFirstReviewConferenceDue(
  initialOn: Day | null,
  calendar: WorkingCalendar,
): Answer<DueDay> {
  return dueMonthsAfter(FIRST_REVIEW, initial(initialOn), calendar)
}

/**
 * Cites: WT review conference, Dodds v Walker
 * Says: Each later review conference is within 6 months of the one before, counted from the day that was held.
 * Example: first review conference on Thursday 20 August 2026, the next by Saturday 20 February 2027
 */
export function whenLaterReviewConferenceDue(
  previousOn: Day | null,
  calendar: WorkingCalendar,
): Answer<DueDay> {
  return dueMonthsAfter(
    LATER_REVIEW,
    { what: 'the last review conference was held', on: previousOn },
    calendar,
  )
}
