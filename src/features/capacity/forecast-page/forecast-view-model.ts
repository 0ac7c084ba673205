// The numbers of the page: weeks of the officer asked for, and a line for each officer. Pure.
import { addDays, type Day } from '../../../kit/dates/index.ts'
import { weekOf } from '../coming-year.ts'
import { type DueAhead, listDueAhead } from '../due-ahead.ts'
import {
  type Band,
  bandOf,
  hoursOfRuns,
  REVIEW_KINDS,
  runsOf,
  sumOfRuns,
  totalsOfRuns,
  weeklyBands,
} from '../forecast.ts'
import type { ForecastChild, ForecastFacts } from '../forecast-facts.ts'
import { fullTimeOn } from '../officer-hours.ts'
import type { WorkHours } from '../work-hours.ts'
import type { YearAhead } from '../year-ahead.ts'

/** Whom it is about: an officer's id, children whom nobody holds (null), or the whole service (`all`). */
export type Whose = string | null

export type WeekLine = {
  readonly monday: Day
  readonly reviews: Band
  readonly midways: Band
  readonly children: Band
  readonly needed: Band
  /** Null: no post is on record. */
  readonly there: number | null
}

export type OfficerLine = {
  /** Null: nobody holds them. */
  readonly id: string | null
  readonly name: string
  readonly children: number
  readonly fullTime: number | null
  readonly reviews: Band
  readonly neededHours: Band
  readonly there: number | null
  /** Weeks whose middle number of hours is more than there are; null where hours are not known. */
  readonly weeksOver: number | null
}

export function weekLines(ahead: YearAhead, hours: WorkHours, whose: Whose): readonly WeekLine[] {
  const runs = runsOf(ahead.simulated, whose)
  const of = (values: Float64Array): readonly Band[] => weeklyBands(values, runs.runs)
  const reviews = of(sumOfRuns(runs, REVIEW_KINDS))
  const midways = of(sumOfRuns(runs, ['midway']))
  const children = weeklyBands(runs.inCare, runs.runs)
  const needed = of(hoursOfRuns(runs, hours))
  const there = whose === 'all' ? ahead.hoursThere : ahead.hoursOf.get(whose ?? '')
  const isKnown = whose === 'all' ? ahead.hoursOf.size > 0 : there !== undefined
  const none: Band = { low: 0, median: 0, high: 0 }
  return ahead.year.weeks.map((monday, week) => ({
    monday,
    reviews: reviews[week] ?? none,
    midways: midways[week] ?? none,
    children: children[week] ?? none,
    needed: needed[week] ?? none,
    there: isKnown ? (there?.[week] ?? 0) : null,
  }))
}

/** Whether more is to do in a week than anybody has hours for, in the middle of all runs. */
export const isOver = ({ needed, there }: Pick<WeekLine, 'needed' | 'there'>): boolean =>
  there !== null && needed.median > there

const every = (): boolean => true

/** Each officer, and those whom nobody holds, with the year's sums. */
export function officerLines(
  facts: ForecastFacts,
  ahead: YearAhead,
  hours: WorkHours,
): readonly OfficerLine[] {
  const held = Map.groupBy(facts.children, ({ officerId }) => officerId)
  const people = [...facts.officers, null]
  return people.flatMap((officer) => {
    const id = officer?.id ?? null
    const children = held.get(id)?.length ?? 0
    if (officer === null && children === 0) return []
    const runs = runsOf(ahead.simulated, id)
    const needed = hoursOfRuns(runs, hours)
    const weeks = ahead.hoursOf.get(id ?? '')
    return {
      id,
      name: officer?.name ?? 'Nobody',
      children,
      fullTime: weeks === undefined || officer === null ? null : fullTimeOn(officer, facts.today),
      reviews: bandOf(totalsOfRuns(sumOfRuns(runs, REVIEW_KINDS), runs.runs, every)),
      neededHours: bandOf(totalsOfRuns(needed, runs.runs, every)),
      there: weeks === undefined ? null : weeks.reduce((sum, one) => sum + one, 0),
      weeksOver: weeks === undefined ? null : countOver(weeklyBands(needed, runs.runs), weeks),
    }
  })
}

function countOver(weeks: readonly Band[], hoursThere: Float64Array): number {
  return weeks.filter((needed, week) => isOver({ needed, there: hoursThere[week] ?? 0 })).length
}

export type DueInWeek = { readonly child: ForecastChild; readonly due: readonly DueAhead[] }

/** The children in care today of whom something falls due in a week, by the clock alone. */
export function listDueInWeek(
  facts: ForecastFacts,
  ahead: YearAhead,
  { whose, monday }: { readonly whose: Whose; readonly monday: Day },
): readonly DueInWeek[] {
  const { year } = ahead
  const week = weekOf(year, monday)
  return facts.children
    .filter(({ officerId }) => whose === 'all' || officerId === whose)
    .map((child) => ({
      child,
      due: listDueAhead(child, year.from, year.to).filter(({ on }) => weekOf(year, on) === week),
    }))
    .filter(({ due }) => due.length > 0)
}

/** The last day of a week. */
export const sundayOf = (monday: Day): Day => addDays(monday, 6)
