import type { CareHistory, PeriodOfCare } from './care-history.ts'
import type { ReviewsByPeriod } from './counted-reviews.ts'
import type { Obligation } from './obligation.ts'
import { SHORT_BREAK_STATUSES } from './short-break-series.ts'

/**
 * A history in which no period is partly short breaks: where another legal status takes their place, ordinary care
 * begins with it, on a clock of its own. `origin` tells which period of the given history each part comes from.
 */
export type SplitHistory = { readonly history: CareHistory; readonly origin: readonly number[] }

function splitPeriod(period: PeriodOfCare): PeriodOfCare[] {
  const { legalStatuses, placements } = period
  const gaveWay = legalStatuses.findIndex(({ code }) => !SHORT_BREAK_STATUSES.has(code))
  const change = legalStatuses[gaveWay]?.from
  if (gaveWay < 1 || change === undefined) return [period]
  const clipped = placements.flatMap((placement) =>
    placement.from >= change
      ? []
      : [{ ...placement, to: placement.to === null || placement.to > change ? change : placement.to }],
  )
  const breaks = { legalStatuses: legalStatuses.slice(0, gaveWay), placements: clipped, shortBreaks: true }
  const care = {
    legalStatuses: legalStatuses.slice(gaveWay),
    placements: placements.filter(({ to }) => to === null || to > change),
    shortBreaks: false,
  }
  return [
    { ...period, ...breaks, end: change, endReason: null },
    { ...period, ...care, start: change, startKnown: true, reviews: [] },
  ]
}

export function splitShortBreaks(history: CareHistory): SplitHistory {
  const parts = history.periods.map(splitPeriod)
  return {
    history: { ...history, periods: parts.flat() },
    origin: parts.flatMap((some, index) => some.map(() => index)),
  }
}

/** An obligation of the split history, told by the periods of the given one. */
export function toGivenPeriods(obligation: Obligation, origin: readonly number[]): Obligation {
  const { period, answeredBy } = obligation
  const given = (index: number): number => origin[index] ?? index
  return {
    ...obligation,
    period: given(period),
    answeredBy: answeredBy === null ? null : { ...answeredBy, period: given(answeredBy.period) },
  }
}

/** The reviews of the split history, by the periods of the given one. */
export function joinReviews(reviews: ReviewsByPeriod, origin: readonly number[]): ReviewsByPeriod {
  const count = (origin.at(-1) ?? -1) + 1
  const inPeriod = Array.from({ length: count }, (_, period) =>
    reviews.inPeriod.flatMap((some, part) => (origin[part] === period ? some : [])),
  )
  return { ...reviews, inPeriod }
}
