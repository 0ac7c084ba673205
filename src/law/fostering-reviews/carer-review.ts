import type { Day } from '../../kit/dates/index.ts'
import { dayOf } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Answer, Reason } from '../citations/reason.ts'
import type { DueDay } from '../clocks/due-day.ts'
import { dueMonthsAfter, type MonthClock } from '../clocks/month-clock.ts'
import { since2011 } from '../clocks/since-2011.ts'

const YEARLY: MonthClock = {
  task: 'The approval is reviewed',
  limit: since2011(12, 'FSR 28'),
  duty: 'must',
}

/** First and last day on which a first review owed was owed only where reasonably practicable. */
const WINDOW_2020 = { first: dayOf(2020, 4, 24), last: dayOf(2020, 9, 25) }

export type CarerFacts = {
  readonly approvedOn: Day | null
  /** The day of the last review; null before the first. */
  readonly lastReviewOn: Day | null
}

export type CarerReviewDue = DueDay & {
  /** Who the review goes to: the first goes to panel, later ones may. */
  readonly goesTo: 'panel' | 'decision-maker'
  /** True where it fell in the 2020 window and was owed only where reasonably practicable. */
  readonly flexible: boolean
}

const TO_PANEL: Reason = { says: 'The first review goes to panel.', cites: ['FSR 28'] }
const IN_WINDOW: Reason = {
  says: 'It fell due from 24 April to 25 September 2020, when a first review was owed where reasonably practicable.',
  cites: ['SI 2020/445'],
}

/**
 * Cites: FSR 28, SI 2020/445, Dodds v Walker
 * Says: A carer's approval is reviewed within a year of being given, then within a year of each review; the first goes to panel.
 * Example: approved on Thursday 29 February 2024, first review by Friday 28 February 2025
 */
export function whenCarerReviewDue(facts: CarerFacts, calendar: WorkingCalendar): Answer<CarerReviewDue> {
  return facts.lastReviewOn === null
    ? firstReview(facts.approvedOn, calendar)
    : laterReview(facts.lastReviewOn, calendar)
}

function firstReview(approvedOn: Day | null, calendar: WorkingCalendar): Answer<CarerReviewDue> {
  const answer = dueMonthsAfter(YEARLY, { what: 'the carer was approved', on: approvedOn }, calendar)
  if (answer.kind !== 'due') return answer
  const flexible = answer.due.on >= WINDOW_2020.first && answer.due.on <= WINDOW_2020.last
  return {
    kind: 'due',
    due: { ...answer.due, goesTo: 'panel', flexible },
    because: [...answer.because, TO_PANEL, ...(flexible ? [IN_WINDOW] : [])],
  }
}

function laterReview(lastReviewOn: Day, calendar: WorkingCalendar): Answer<CarerReviewDue> {
  const answer = dueMonthsAfter(
    YEARLY,
    { what: 'the approval was last reviewed', on: lastReviewOn },
    calendar,
  )
  if (answer.kind !== 'due') return answer
  return { ...answer, due: { ...answer.due, goesTo: 'decision-maker', flexible: false } }
}
