// What becomes of reviews where hours are short: a plain reckoning, and no more than that.
import {
  type Band,
  bandOf,
  hoursOfRuns,
  REVIEW_KINDS,
  type Runs,
  sumOfRuns,
  totalsOfRuns,
} from './forecast.ts'
import type { WorkHours } from './work-hours.ts'

export type Shortfall = {
  /** Hours of the year. */
  readonly needed: Band
  readonly there: number
  /** Less than nothing is written as nothing: hours are left over. */
  readonly short: Band
  readonly reviews: Band
  /** Reviews for which there is no hour, if every missing hour were taken from reviews. */
  readonly beyond: Band
  /** Of ten runs, in how many hours are short. */
  readonly runsShort: number
}

const every = (): boolean => true

/** Holds the hours of a year against what falls due in it, run by run. */
export function reckonShortfall(runs: Runs, hours: WorkHours, there: number): Shortfall {
  const needed = totalsOfRuns(hoursOfRuns(runs, hours), runs.runs, every)
  const reviews = totalsOfRuns(sumOfRuns(runs, REVIEW_KINDS), runs.runs, every)
  const first = totalsOfRuns(runs.work['first-review'], runs.runs, every)
  const short = needed.map((one) => Math.max(0, one - there))
  const beyond = short.map((one, run) => {
    const due = reviews[run] ?? 0
    const firsts = first[run] ?? 0
    const hoursOfReviews = firsts * hours['first-review'] + (due - firsts) * hours['later-review']
    return due === 0 ? 0 : Math.min(due, Math.round(one / (hoursOfReviews / due)))
  })
  const runsShort = short.filter((one) => one > 0).length
  return {
    there,
    runsShort: Math.round((runsShort / runs.runs) * 10),
    needed: bandOf(needed),
    short: bandOf(short),
    reviews: bandOf(reviews),
    beyond: bandOf(beyond),
  }
}
