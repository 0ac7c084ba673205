// What the business case is made of. Pure.
import type { Day } from '../../kit/dates/index.ts'
import { addDays } from '../../kit/dates/index.ts'
import type { averagesOf, ServiceLoad } from '../allocations/index.ts'
import { type Band, bandOf, hoursOfRuns, runsOf, totalsOfRuns } from './forecast.ts'
import { type ForecastFacts, fullTimeToday } from './forecast-facts.ts'
import type { SalaryBand } from './posts-needed.ts'
import { reckonShortfall, type Shortfall } from './shortfall.ts'
import { hoursOfFullTime, type WorkHours } from './work-hours.ts'
import type { YearAhead } from './year-ahead.ts'

/** Four weeks together. */
export type FourWeeks = { readonly from: Day; readonly needed: Band; readonly there: number | null }

export type CaseFacts = {
  readonly today: Day
  /** Children looked after, short breaks apart, and how many of them nobody holds. */
  readonly lookedAfter: number
  readonly unheld: number
  readonly held: number
  /** All work in children looked after, by the authority's weights. */
  readonly weighted: number
  /** Children held for each full-time post, and all work, as the page of caseloads gives them; null where it cannot tell. */
  readonly averages: ReturnType<typeof averagesOf>
  /** Whether it is on record who holds most of the children. */
  readonly history: ServiceLoad['history']
  /** The authority's own limit for a full-time officer. */
  readonly limit: number
  /** Null: no post is on record. */
  readonly inPost: number | null
  /** Full-time posts the authority pays for; null where none is on record. */
  readonly established: number | null
  /** What of them is vacant, of a full week; null where none is on record. */
  readonly vacant: number | null
  /** How many of them there are of which it is not known whether somebody is in them. */
  readonly vacantNotKnown: number
  readonly hours: WorkHours
  readonly hoursDecidedOn: Day | null
  /** Null: nobody has entered a salary. */
  readonly bands: { readonly from: Day; readonly bands: readonly SalaryBand[] } | null
  readonly year: { readonly from: Day; readonly to: Day }
  readonly hasRange: boolean
  /** Null where the hours that are there are not known. */
  readonly shortfall: Shortfall | null
  /** The same with every post paid for filled; null where that is not known, or none is vacant. */
  readonly filled: Shortfall | null
  readonly fourWeeks: readonly FourWeeks[]
  readonly forecast: ForecastFacts
}

export type CaseAsked = {
  readonly facts: ForecastFacts
  readonly ahead: YearAhead
  readonly hours: WorkHours
  readonly established: number | null
} & Pick<
  CaseFacts,
  | 'vacant'
  | 'vacantNotKnown'
  | 'lookedAfter'
  | 'unheld'
  | 'held'
  | 'weighted'
  | 'averages'
  | 'history'
  | 'limit'
  | 'hoursDecidedOn'
  | 'bands'
>

const sum = (numbers: Float64Array): number => numbers.reduce((all, one) => all + one, 0)

/** Puts together what the case is made of. */
export function toCaseFacts(asked: CaseAsked): CaseFacts {
  const { facts, ahead, hours, established, ...rest } = asked
  const runs = runsOf(ahead.simulated, 'all')
  const isKnown = ahead.hoursOf.size > 0
  const there = sum(ahead.hoursThere)
  const inPost = fullTimeToday(facts)
  const vacant = asked.vacant ?? 0
  const more = vacant > 0 && isKnown ? vacant * hoursOfFullTime(hours) : null
  return {
    ...rest,
    today: facts.today,
    hours,
    established,
    inPost,
    year: { from: ahead.year.from, to: addDays(ahead.year.to, -1) },
    hasRange: facts.flow !== null,
    shortfall: isKnown ? reckonShortfall(runs, hours, there) : null,
    filled: more === null ? null : reckonShortfall(runs, hours, there + more),
    fourWeeks: toFourWeeks(ahead, hours),
    forecast: facts,
  }
}

function toFourWeeks(ahead: YearAhead, hours: WorkHours): readonly FourWeeks[] {
  const runs = runsOf(ahead.simulated, 'all')
  const needed = hoursOfRuns(runs, hours)
  const { weeks } = ahead.year
  const isKnown = ahead.hoursOf.size > 0
  return Array.from({ length: Math.floor(weeks.length / 4) }, (_, at) => {
    const isIn = (week: number): boolean => Math.floor(week / 4) === at
    return {
      from: weeks[at * 4] ?? ahead.year.from,
      needed: bandOf(totalsOfRuns(needed, runs.runs, isIn)),
      there: isKnown ? ahead.hoursThere.reduce((all, one, week) => (isIn(week) ? all + one : all), 0) : null,
    }
  })
}
