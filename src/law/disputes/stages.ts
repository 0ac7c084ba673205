import { rangeOn } from '../../kit/dated.ts'
import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Answer, Reason } from '../citations/reason.ts'
import type { DueDay } from '../clocks/due-day.ts'
import { since2011 } from '../clocks/since-2011.ts'
import { dueAfter, type WorkingDayClock } from '../clocks/working-day-clock.ts'
import { DISPUTE_LIMIT } from './dispute-clock.ts'

/** A formal stage as the authority has set it, lowest first. */
export type Stage = {
  readonly name: string
  /** Working days the stage has to answer. At least 1. */
  readonly days: number
}

export type StageFacts = {
  readonly stage: Stage
  /** The day the dispute came to this stage. It may have skipped those below. */
  readonly reachedOn: Day
}

/**
 * Cites: HB disputes, CPPCR 2(1), Lester v Garland
 * Says: A stage answers within the authority's own number of working days from the day it was reached. The time for all stages together stands beside it.
 * Example: a stage of 10 working days reached on 30 December 2026 answers by Thursday 14 January 2027
 */
export function whenStageAnswerDue(
  { stage, reachedOn }: StageFacts,
  calendar: WorkingCalendar,
): Answer<DueDay> {
  const clock: WorkingDayClock = {
    task: `${stage.name} answers`,
    limit: since2011(stage.days, 'HB disputes'),
    duty: 'local',
  }
  return dueAfter(clock, { what: `the dispute came to ${stage.name}`, on: reachedOn }, calendar)
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
