import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Answer } from '../citations/reason.ts'
import type { DueDay } from '../clocks/due-day.ts'
import { since2011 } from '../clocks/since-2011.ts'
import { dueBefore, type WorkingDayClock } from '../clocks/working-day-clock.ts'

const TALK: WorkingDayClock = {
  task: 'The social worker and the officer talk',
  limit: since2011(15, 'HB talk'),
  duty: 'should',
}

const PAPERS: WorkingDayClock = {
  task: 'The papers reach the officer',
  limit: since2011(3, 'HB papers'),
  duty: 'should',
}

const review = (on: Day | null) => ({ what: 'the review is held', on })

/**
 * Cites: HB talk, CPPCR 2(1), Lester v Garland
 * Says: The social worker and the officer talk at least 15 working days before the first part of the review.
 * Example: review on Wednesday 25 March 2026, the talk is by Wednesday 4 March 2026
 */
export function whenTalkDue(reviewOn: Day | null, calendar: WorkingCalendar): Answer<DueDay> {
  return dueBefore(TALK, review(reviewOn), calendar)
}

/**
 * Cites: HB papers, CPPCR 2(1), Lester v Garland
 * Says: The care plan, the health and education plans and the social worker's report come at least 3 working days before.
 * Example: review on Wednesday 25 March 2026, the papers come by Friday 20 March 2026
 */
export function whenPapersDue(reviewOn: Day | null, calendar: WorkingCalendar): Answer<DueDay> {
  return dueBefore(PAPERS, review(reviewOn), calendar)
}
