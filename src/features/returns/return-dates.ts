// What the dates in a return tell about the return itself: its year, and whether it was made before the year was over.
import type { Day } from '../../kit/dates/index.ts'
import { collectionYearOf, type ReturnYear } from '../../law/returns/index.ts'
import type { ChildRows } from './child-rows.ts'

/** How often each day is written in a return: days of reviews, and days on which other things began or ended. */
export type ReturnDates = {
  readonly reviews: ReadonlyMap<Day, number>
  readonly others: ReadonlyMap<Day, number>
}

export function datesIn(children: Iterable<ChildRows>): ReturnDates {
  const reviews = new Map<Day, number>()
  const others = new Map<Day, number>()
  for (const rows of children) {
    for (const { review } of rows.Reviews) count(reviews, review)
    for (const { decom, dec } of rows.Episodes) [decom, dec].forEach((day) => count(others, day))
    for (const { from, to } of rows.SWEpisodes) [from, to].forEach((day) => count(others, day))
  }
  return { reviews, others }
}

function count(days: Map<Day, number>, day: Day | null): void {
  if (day !== null) days.set(day, (days.get(day) ?? 0) + 1)
}

/** Fewer than this share of the dates in a year are taken for slips of the pen. */
const SLIPS = 1 / 50

/**
 * The collection year that the latest dates speak for, slips aside; null where there are no dates. Days of reviews
 * decide where there are any, since a return holds reviews of its own year only.
 */
export function proposeReturnYear({ reviews, others }: ReturnDates): number | null {
  const years = new Map<number, number>()
  let all = 0
  for (const [day, times] of reviews.size > 0 ? reviews : others) {
    const year = collectionYearOf(day)
    years.set(year, (years.get(year) ?? 0) + times)
    all += times
  }
  const spokenFor = [...years].filter(([, times]) => times >= all * SLIPS).map(([year]) => year)
  return spokenFor.length === 0 ? null : Math.max(...spokenFor)
}

const QUIET_DAYS = 7
const QUIET_GAPS = 10

/**
 * The last day the return tells of: the year's last day or, for a return made within the year, the latest date in it.
 * It was made within the year when it is silent at the end for over a week and for over ten times the usual time from
 * one event to the next.
 */
export function lastDayTold(year: ReturnYear, { reviews, others }: ReturnDates): Day {
  let events = 0
  let latest = year.from
  for (const days of [reviews, others]) {
    for (const [day, times] of days) {
      if (day < year.from || day > year.to) continue
      events += times
      if (day > latest) latest = day
    }
  }
  if (events === 0) return year.to
  const usualGap = (latest - year.from + 1) / events
  return year.to - latest > Math.max(QUIET_DAYS, QUIET_GAPS * usualGap) ? latest : year.to
}
