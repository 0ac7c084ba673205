// The check half way between two reviews: when it is due, and what it says.
import { addDays, addMonths, type Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { ListedChild } from './listed-child.ts'
import type { Refused } from './refused.ts'

/** Intervals shorter than this many months ask for no check. */
export const SHORTEST_INTERVAL_MONTHS = 4

export const GRADES = ['good', 'enough', 'not-enough', 'poor'] as const
export type Grade = (typeof GRADES)[number]

export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  good: 'Good: the plan is carried out and the child is doing well with it',
  enough: 'Good enough: most of it is carried out, and what is not does no harm',
  'not-enough': 'Not good enough: parts that matter to the child are late',
  poor: 'Poor: the plan is not carried out, or does not fit the child any more',
}

export const ON_TRACK = ['yes', 'partly', 'no'] as const
export type OnTrack = (typeof ON_TRACK)[number]
export const ON_TRACK_WORDS: Readonly<Record<OnTrack, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
}

export const DECISIONS_DONE = ['all', 'some', 'none', 'no-decisions'] as const
export type DecisionsDone = (typeof DECISIONS_DONE)[number]
export const DECISIONS_WORDS: Readonly<Record<DecisionsDone, string>> = {
  all: 'All are done or in time',
  some: 'Some are late',
  none: 'None is done',
  'no-decisions': 'There are no decisions to follow',
}

export type MidwaySaid = {
  readonly on: Day
  readonly grade: Grade
  readonly onTrack: OnTrack
  readonly decisions: DecisionsDone
  /** What the child said or wants; '' where nobody asked or recorded it. */
  readonly voice: string
  /** What the officer does about it; '' where nothing. */
  readonly action: string
  readonly personId: string | null
}

export type MidwayCheck = MidwaySaid & {
  readonly id: string
  readonly childId: string
  readonly personName: string | null
  readonly isWithdrawn: boolean
  readonly version: number
}

/** Between which two days a check falls: the last review held, and the day the next is due. */
export type Interval = { readonly from: Day; readonly to: Day }

/** The day half way, for an interval long enough; null where it asks for no check. */
export function midwayDay({ from, to }: Interval): Day | null {
  if (to < addMonths(from, SHORTEST_INTERVAL_MONTHS)) return null
  return addDays(from, Math.floor((to - from) / 2))
}

/** Where a child stands between two reviews. */
export type Midway = {
  readonly child: ListedChild
  readonly interval: Interval
  /** The day half way. */
  readonly due: Day
  /** The check done since the last review; null where none is. */
  readonly doneOn: Day | null
}

/** Whether a check can be as typed: not of tomorrow, and a plan off track says what is done about it. */
export function decideMidway(said: MidwaySaid, today: Day): Result<MidwaySaid, Refused> {
  if (said.on > today) return fail({ field: 'on-day', says: 'The day must be today or in the past' })
  const isWorse = said.grade === 'not-enough' || said.grade === 'poor' || said.onTrack === 'no'
  if (isWorse && said.action === '') {
    return fail({ field: 'action', says: 'Say what you do about it, as the plan is not on track' })
  }
  return ok(said)
}
