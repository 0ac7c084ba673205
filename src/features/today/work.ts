// What Today shows: reviews owed that someone must see to, and children whom nobody holds.
import { addDays, type Day, weekdayOf } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import type { Duty } from '../../law/citations/reason.ts'
import type { Officer, Team } from '../people/index.ts'
import type { Reach } from '../../platform/web/route.ts'
import type { Rule, Status } from '../../law/looked-after-reviews/index.ts'

/** In the order in which they are shown. */
export const WORK_GROUPS = ['overdue', 'this-week', 'soon', 'waiting', 'cannot-tell', 'unallocated'] as const
export type WorkGroupKey = (typeof WORK_GROUPS)[number]

export const WORK_KINDS = ['looked-after', 'adoption', 'yearly'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

const RULES_OF: Readonly<Record<WorkKind, RegExp>> = {
  'looked-after': /^(LAR|SB)/,
  adoption: /^AD/,
  yearly: /^LTFM$/,
}

/** Whether a row is about a review of this kind. */
export const isOfKind = (row: Pick<WorkRow, 'review'> | null, kind: WorkKind): boolean =>
  row !== null && row.review !== null && RULES_OF[kind].test(row.review.rule)

export const WORK_SORTS = ['due', 'child', 'officer'] as const
export type WorkSort = { readonly by: (typeof WORK_SORTS)[number]; readonly order: 'up' | 'down' }

/** Whose work: null is no limit. `nobody` is the children whom no officer holds. */
export type WorkScope = { readonly officer: string | null; readonly team: string | null }

export const NOBODY = 'nobody'

export type Everybody = { readonly officers: readonly Officer[]; readonly teams: readonly Team[] }

/** The days between which the groups lie. */
export type WorkWindows = {
  readonly today: Day
  /** The last day of "this week". */
  readonly weekEnds: Day
  /** 20 working days from today. */
  readonly soonEnds: Day
}

/** What is asked for: whose, of what kind, seen from which day. */
export type WorkAsked = WorkWindows & {
  /** Only the children within reach of whoever asks. */
  readonly reach: Reach
  readonly scope: WorkScope
  readonly kind: WorkKind | null
}

const SOON = 20

/** The Sunday that ends the week; on Saturday and Sunday, when the work of the week is over, that of the next. */
export function weekEndsOn(today: Day): Day {
  const weekday = weekdayOf(today)
  return addDays(today, weekday > 5 ? 14 - weekday : 7 - weekday)
}

export function toWorkWindows(today: Day, calendar: WorkingCalendar): WorkWindows {
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

/** Why it cannot be told, by what would settle it; `after-2026-03-31` where the data end on that day. */
export type WorkReason = { readonly why: string; readonly count: number }

/** One officer's line of the table; `officer` is null for the children whom nobody holds. */
export type OfficerCounts = {
  readonly officer: { readonly id: string; readonly name: string } | null
  readonly children: number
  readonly past18: number
  readonly groups: Readonly<Record<WorkGroupKey, number>>
}
