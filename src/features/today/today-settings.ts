import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { LocalRulesByDay } from '../authority/index.ts'
import type { readPreparing } from '../papers/index.ts'
import type { WorkWindows } from './work.ts'

/** The authority's own rules by which work is judged. */
export const WORK_RULES = [
  'concern-days',
  'contact-days',
  'event-response-days',
  'manager-response-days',
  'move-review-days',
] as const

/** What every child's work is judged by on a day. */
export type TodaySettings = WorkWindows & {
  readonly calendar: WorkingCalendar
  /** The authority's days, as they held on the day something began. */
  readonly daysOn: LocalRulesByDay<(typeof WORK_RULES)[number]>
  readonly papers: Parameters<typeof readPreparing>[1]['rules']
}
