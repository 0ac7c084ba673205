import { rangeOn } from '../../kit/dated.ts'
import { type Day, earlierOf, toLongDate } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Answer, Reason } from '../citations/reason.ts'
import type { DueDay } from '../clocks/due-day.ts'
import { DISPUTE_LIMIT, whenDisputeEndDue } from './dispute-clock.ts'

/** A formal stage as the authority has set it, lowest first. */
export type Stage = {
  readonly name: string
  /** Working days the stage has to answer. At least 1. */
  readonly days: number
}

export type StageFacts = {
  readonly raisedOn: Day
  readonly stage: Stage
  /** The day the dispute came to this stage. It may have skipped those below. */
  readonly reachedOn: Day
}

/**
 * Cites: HB disputes, CPPCR 2(1), Lester v Garland
 * Says: A stage answers within the authority's own number of working days, and never after the day all stages end.
 * Example: a stage of 10 working days reached on 30 December 2026 ends with the dispute on Thursday 7 January 2027
 */
export function whenStageAnswerDue(facts: StageFacts, calendar: WorkingCalendar): Answer<DueDay> {
  const whole = whenDisputeEndDue(facts.raisedOn, calendar)
  if (whole.kind !== 'due') return whole
  const own = calendar.addWorkingDays(facts.reachedOn, facts.stage.days)
  const on = earlierOf(own, whole.due.on)
  const says = `${facts.stage.name} was reached on ${toLongDate(facts.reachedOn)} and has ${facts.stage.days} working days, to ${toLongDate(own)}.`
  return {
    kind: 'due',
    due: { on, lastPracticalDay: on, duty: own < whole.due.on ? 'local' : 'should' },
    because: [{ says, cites: ['HB disputes'] }, ...whole.because],
  }
}

export type StagePolicyAnswer =
  | { readonly kind: 'ok' }
  | { readonly kind: 'too-long'; readonly because: readonly Reason[] }
  | { readonly kind: 'cannot-tell'; readonly missing: string }

/**
 * Cites: HB disputes
 * Says: The authority's formal stages add up to at most 20 working days.
 * Example: stages of 10, 5 and 6 working days are too long, and of 10, 5 and 5 are not
 */
export function checkStagePolicy(stages: readonly Stage[], on: Day): StagePolicyAnswer {
  const limit = rangeOn(DISPUTE_LIMIT, on)
  if (limit === null) return { kind: 'cannot-tell', missing: 'the law before 1 April 2011' }
  const total = stages.reduce((sum, stage) => sum + stage.days, 0)
  if (total <= limit.value) return { kind: 'ok' }
  const says = `The formal stages add up to ${total} working days; the guidance allows ${limit.value} for all of them.`
  return { kind: 'too-long', because: [{ says, cites: [limit.source] }] }
}
