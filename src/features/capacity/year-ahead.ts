// A forecast: the year lived through, and the hours there are for it.
import type { Day } from '../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../law/calendar/index.ts'
import { type ReviewPolicy } from '../../law/looked-after-reviews/index.ts'
import { dueAfterStart } from '../../law/looked-after-reviews/intervals.ts'
import { type ComingYear, comingYear } from './coming-year.ts'
import { type Collision, listCollisions } from './forecast.ts'
import type { ForecastFacts } from './forecast-facts.ts'
import { addWeeks, fullTimeOn, hoursByWeek } from './officer-hours.ts'
import { type SimulatedYear, simulateYear } from './simulate-year.ts'
import type { WorkHours } from './work-hours.ts'

/** How many times the year is lived through. */
export const RUNS = 1000

export type YearAhead = {
  readonly year: ComingYear
  readonly simulated: SimulatedYear
  /** Hours for children in each week, by officer; an officer of whom no post is on record is not in it. */
  readonly hoursOf: ReadonlyMap<string, Float64Array>
  /** Of all of them together. */
  readonly hoursThere: Float64Array
  readonly collisions: readonly Collision[]
}

/** Works the year ahead. The day seeds the chance: on one day, one set of facts has one forecast. */
export function workYearAhead(
  facts: ForecastFacts,
  hours: WorkHours,
  { policy, calendar }: { readonly policy: ReviewPolicy; readonly calendar: WorkingCalendar },
): YearAhead {
  const { today, children, officers, flow, others } = facts
  const year = comingYear(today)
  const withPosts = officers.filter(({ posts }) => posts.length > 0)
  const hoursOf = new Map(withPosts.map((one) => [one.id, hoursByWeek(one, year, hours, calendar)]))
  const simulated = simulateYear({
    year,
    children,
    others,
    flow,
    officers: officers.map((one) => ({ id: one.id, fullTimeOn: (day: Day) => fullTimeOn(one, day) })),
    firstDueAfter: (entered: Day) => dueAfterStart(entered, policy),
    runs: flow === null ? 1 : RUNS,
    seed: today,
  })
  return {
    year,
    simulated,
    hoursOf,
    hoursThere: addWeeks([...hoursOf.values()], year.weeks.length),
    collisions: listCollisions(officers, children, year),
  }
}
