import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Answer, Permission, Reason } from '../citations/reason.ts'
import type { DueDay } from '../clocks/due-day.ts'
import { since2011 } from '../clocks/since-2011.ts'
import { dueAfter, type WorkingDayClock } from '../clocks/working-day-clock.ts'

const RESUME: WorkingDayClock = {
  task: 'The review resumes',
  limit: since2011(20, 'CPPCR 36(2)'),
  duty: 'must',
  reading: 'adjournment',
}

export type AdjournmentFacts = {
  /** How often this review was adjourned before. */
  readonly earlierAdjournments: number
  /** Whether the officer was given enough information; null where nobody recorded it. */
  readonly informationEnough: boolean | null
}

const because = (says: string): readonly Reason[] => [
  { says, cites: ['CPPCR 36(2)', 'HB adjournment'], reading: 'adjournment' },
]

/**
 * Cites: CPPCR 36(2), HB adjournment
 * Says: The officer may adjourn a review once, where the information given is not enough.
 * Read as: adjournment
 * Example: a second adjournment is not allowed
 */
export function mayAdjourn(facts: AdjournmentFacts): Permission {
  if (facts.earlierAdjournments > 0)
    return {
      kind: 'barred',
      because: because('This review was adjourned before, and may be adjourned only once.'),
    }
  if (facts.informationEnough === null)
    return { kind: 'cannot-tell', missing: 'whether the information given is enough', because: [] }
  if (facts.informationEnough)
    return {
      kind: 'barred',
      because: because('The information given is enough, so there is no ground to adjourn.'),
    }
  return {
    kind: 'allowed',
    because: because('The information given is not enough, so the review may be adjourned.'),
  }
}

/**
 * Cites: CPPCR 36(2), HB adjournment, CPPCR 2(1), Lester v Garland
 * Says: An adjourned review resumes within 20 working days.
 * Read as: adjournment
 * Example: adjourned on Monday 30 March 2026, the review resumes by Wednesday 29 April 2026
 */
export function whenResumptionDue(adjournedOn: Day | null, calendar: WorkingCalendar): Answer<DueDay> {
  return dueAfter(RESUME, { what: 'the review was adjourned', on: adjournedOn }, calendar)
}
