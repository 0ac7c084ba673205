import { dated } from '../../kit/dated.ts'
import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Answer } from '../citations/reason.ts'
import type { DueDay } from '../clocks/due-day.ts'
import { LAW_BEGINS, since2011 } from '../clocks/since-2011.ts'
import { dueAfter, type WorkingDayClock } from '../clocks/working-day-clock.ts'

const DECISIONS: WorkingDayClock = {
  task: 'The decisions are written',
  limit: since2011(5, 'HB decisions'),
  duty: 'should',
  reading: 'HB6',
}

const RECORD: WorkingDayClock = {
  task: 'The full record is completed',
  limit: since2011(15, 'HB record'),
  duty: 'should',
  reading: 'HB8',
}

const DISTRIBUTION: WorkingDayClock = {
  task: 'The record reaches everyone on the list',
  limit: since2011(20, 'HB distribution'),
  duty: 'should',
}

const CARE_PLAN: WorkingDayClock = {
  task: 'The care plan is updated',
  limit: since2011(10, 'HB care plan'),
  duty: 'should',
}

/** Working days a manager has to answer decisions, where the authority has set no other number. */
export const USUAL_MANAGER_DAYS = 5

const completed = (on: Day | null) => ({ what: 'the review was completed', on })

/**
 * Cites: HB decisions, CPPCR 2(1), Lester v Garland
 * Says: Decisions are written within 5 working days of the last part of the review.
 * Read as: HB6
 * Example: review completed on Wednesday 25 March 2026, decisions are written by Wednesday 1 April 2026
 */
export function whenDecisionsDue(completedOn: Day | null, calendar: WorkingCalendar): Answer<DueDay> {
  return dueAfter(DECISIONS, completed(completedOn), calendar)
}

export type ManagerFacts = {
  /** The day the manager received the decisions. */
  readonly receivedOn: Day | null
  /** Working days to answer, as the authority has set them. At least 1. */
  readonly days: number
}

/**
 * Cites: HB manager, CPPCR 2(1), Lester v Garland
 * Says: The manager answers the decisions within the authority's own number of working days of receiving them.
 * Read as: HB7
 * Example: decisions received on Wednesday 1 April 2026, the manager answers by Friday 10 April 2026
 */
export function whenManagerAnswerDue(facts: ManagerFacts, calendar: WorkingCalendar): Answer<DueDay> {
  const limit = dated([{ from: LAW_BEGINS, value: facts.days, source: 'HB manager' as const }])
  const clock: WorkingDayClock = { task: 'The manager answers', limit, duty: 'local', reading: 'HB7' }
  return dueAfter(clock, { what: 'the manager received the decisions', on: facts.receivedOn }, calendar)
}

/**
 * Cites: HB record, CPPCR 2(1), Lester v Garland
 * Says: The full record is completed within 15 working days of the last part of the review.
 * Read as: HB8
 * Example: review completed on Wednesday 25 March 2026, the record is completed by Friday 17 April 2026
 */
export function whenRecordDue(completedOn: Day | null, calendar: WorkingCalendar): Answer<DueDay> {
  return dueAfter(RECORD, completed(completedOn), calendar)
}

/**
 * Cites: HB distribution, CPPCR 2(1), Lester v Garland
 * Says: The record is sent to everyone on the list within 20 working days of the last part of the review.
 * Example: review completed on Wednesday 25 March 2026, the record is sent out by Friday 24 April 2026
 */
export function whenDistributionDue(completedOn: Day | null, calendar: WorkingCalendar): Answer<DueDay> {
  return dueAfter(DISTRIBUTION, completed(completedOn), calendar)
}

/**
 * Cites: HB care plan, CPPCR 2(1), Lester v Garland
 * Says: The care plan is updated within 10 working days of the last part of the review.
 * Example: review completed on Wednesday 25 March 2026, the care plan is updated by Friday 10 April 2026
 */
export function whenCarePlanDue(completedOn: Day | null, calendar: WorkingCalendar): Answer<DueDay> {
  return dueAfter(CARE_PLAN, completed(completedOn), calendar)
}
