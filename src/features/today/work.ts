// What Today shows: reviews owed that someone must see to, and children whom nobody holds.
import { addDays, type Day, weekdayOf } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Duty } from '../../law/citations/reason.ts'
import type { Reach } from '../../platform/web/route.ts'
import type { Rule, Status } from '../../law/looked-after-reviews/index.ts'

/** In the order in which they are shown. */
export const WORK_GROUPS = ['overdue', 'this-week', 'soon', 'waiting', 'cannot-tell', 'unallocated'] as const
export type WorkGroupKey = (typeof WORK_GROUPS)[number]

export const WORK_KINDS = ['looked-after', 'adoption', 'yearly'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

export const WORK_SORTS = ['due', 'child', 'officer'] as const
export type WorkSort = { readonly by: (typeof WORK_SORTS)[number]; readonly order: 'up' | 'down' }

/** Whose work: null is no limit. `nobody` is the children whom no officer holds. */
export type WorkScope = { readonly officer: string | null; readonly team: string | null }

export const NOBODY = 'nobody'

/** What is asked for: whose, of what kind, seen from which day. */
export type WorkAsked = {
  /** Only the children within reach of whoever asks. */
  readonly reach: Reach
  readonly scope: WorkScope
  readonly kind: WorkKind | null
  readonly today: Day
  /** The last day of "this week". */
  readonly weekEnds: Day
  /** 20 working days from today. */
  readonly soonEnds: Day
}

const SOON = 20

/** The Sunday that ends the week; on Saturday and Sunday, when the work of the week is over, that of the next. */
export function weekEndsOn(today: Day): Day {
  const weekday = weekdayOf(today)
  return addDays(today, weekday > 5 ? 14 - weekday : 7 - weekday)
}

/** The days between which the groups lie. */
export function toWorkWindows(
  today: Day,
  calendar: WorkingCalendar,
): Pick<WorkAsked, 'today' | 'weekEnds' | 'soonEnds'> {
  return { today, weekEnds: weekEndsOn(today), soonEnds: calendar.addWorkingDays(today, SOON) }
}

/** The review a row is about. */
export type WorkReview = {
  readonly rule: Rule
  readonly sequence: number | null
  readonly duty: Duty
  readonly due: Day | null
  readonly atLatest: boolean
  readonly lateAfter: Day | null
  readonly knownTo: Day | null
  readonly stopsOn: Day | null
  readonly missing: string | null
  readonly target: Day | null
  readonly status: Status
}

export type WorkRow = {
  readonly group: WorkGroupKey
  readonly child: {
    readonly id: string
    readonly name: string
    readonly identifier: string
    readonly inCareFrom: Day | null
  }
  /** Null for a child whom nobody holds and to whom nothing is owed yet. */
  readonly review: WorkReview | null
  readonly officer: { readonly id: string; readonly name: string } | null
  readonly team: string | null
  /** What lists are put in order by: the day to act on, and names as the database sorts them. */
  readonly order: WorkOrder
}

export type WorkOrder = {
  readonly actOn: Day | null
  readonly child: string
  readonly officer: string | null
}

/** Rows of a group, or some of them, and how many there are in all. */
export type WorkGroupFound = { readonly total: number; readonly rows: readonly WorkRow[] }

/** Why it cannot be told, by what would settle it; `after-2026-03-31` where the data end on that day. */
export type WorkReason = { readonly why: string; readonly count: number }

/** One officer's line of the table; `officer` is null for the children whom nobody holds. */
export type OfficerCounts = {
  readonly officer: { readonly id: string; readonly name: string } | null
  readonly children: number
  readonly past18: number
  readonly groups: Readonly<Record<WorkGroupKey, number>>
}
