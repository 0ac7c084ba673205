import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../calendar/index.ts'
import type { Answer, Permission } from '../citations/reason.ts'
import type { DueDay } from '../clocks/due-day.ts'
import { since2011 } from '../clocks/since-2011.ts'
import { dueAfter, type WorkingDayClock } from '../clocks/working-day-clock.ts'

/** Working days for all formal stages together. */
export const DISPUTE_LIMIT = since2011(20, 'HB disputes')

const ALL_STAGES: WorkingDayClock = {
  task: 'All formal stages end',
  limit: DISPUTE_LIMIT,
  duty: 'should',
}

/**
 * Cites: HB disputes, CPPCR 2(1), Lester v Garland
 * Says: All formal stages of a dispute together take at most 20 working days from the day it was formally raised.
 * Example: formally raised on Monday 7 December 2026, all stages end by Thursday 7 January 2027
 */
export function whenDisputeEndDue(raisedOn: Day | null, calendar: WorkingCalendar): Answer<DueDay> {
  return dueAfter(ALL_STAGES, { what: 'the dispute was formally raised', on: raisedOn }, calendar)
}

/**
 * Cites: CA 25B(3), HB disputes
 * Says: The officer may refer the case to Cafcass at any stage of a dispute, or beside it, or with none at all.
 * Example: Cafcass may be asked on the day a dispute is raised
 */
export function mayReferToCafcass(): Permission {
  const says = 'The officer may refer the case to Cafcass at any time, whatever stage a dispute has reached.'
  return { kind: 'allowed', because: [{ says, cites: ['CA 25B(3)', 'HB disputes'] }] }
}
