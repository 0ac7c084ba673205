// All that a forecast is worked from. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { CareFlow, Known, Stay } from './care-flow.ts'
import type { HeldChild, NextReview, WorkKind } from './due-ahead.ts'
import { fullTimeOn, type OfficerTime } from './officer-hours.ts'
import type { KnownWork } from './simulate-year.ts'

export type ForecastChild = HeldChild & {
  readonly id: string
  /** Short breaks only. */
  readonly shortBreaks: boolean
}

export type ForecastFacts = {
  readonly today: Day
  readonly children: readonly ForecastChild[]
  /** Everybody who holds a child now or has hours as a reviewing officer, now or later, by name. */
  readonly officers: readonly OfficerTime[]
  readonly stays: readonly Stay[]
  /** Null where nothing of the past is on record. */
  readonly known: Known | null
  readonly flow: CareFlow | null
  readonly others: readonly KnownWork[]
}

/** Children of whom no day for the next review can be told. */
export const withoutNext = ({ children }: ForecastFacts): number =>
  children.filter(({ next }) => next === null).length

/** How many next reviews stand so. */
export const countStanding = ({ children }: ForecastFacts, standing: NextReview['standing']): number =>
  children.filter(({ next }) => next?.standing === standing).length

/** Kinds of work of which something is on record. */
export function kindsKnown({ others }: ForecastFacts): ReadonlySet<WorkKind> {
  return new Set<WorkKind>(['first-review', 'later-review', 'midway', ...others.map(({ kind }) => kind)])
}

/** Full-time posts in which somebody is today; null where no post is on record. */
export function fullTimeToday({ officers, today }: ForecastFacts): number | null {
  if (!officers.some(({ posts }) => posts.length > 0)) return null
  return Math.round(100 * officers.reduce((sum, officer) => sum + fullTimeOn(officer, today), 0)) / 100
}
