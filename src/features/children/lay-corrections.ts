// The care that holds, where staff corrected what the sources say of it.
import { addDays, type Day, earlierOf, laterOf } from '../../kit/dates/index.ts'
import type { Care, CarePeriod } from './care.ts'
import { type CareCorrection, type Entry, entryAt, isOfDay, periodAt } from './care-correction.ts'
import { findNewDisorder, type OutOfOrder } from './correction-fit.ts'

/** Corrections as they hold over what the sources say. */
export type LaidOver = {
  readonly care: Care
  /**
   * What each that does not fit would bring out of order, by id: the source changed since, or another correction was taken
   * back. They change nothing.
   */
  readonly setAside: ReadonlyMap<string, OutOfOrder>
}

/**
 * Care with the corrections laid over it, the oldest first. One whose period or entry is not there any more changes
 * nothing; nor does one that would turn a period round or lay it over another, unless a later one makes it fit.
 */
export function layCorrections(sourced: Care, corrections: readonly CareCorrection[]): LaidOver {
  let laid: readonly CareCorrection[] = []
  let waiting = corrections
  while (true) {
    const setAside = new Map<string, OutOfOrder>()
    for (const one of waiting) {
      const disorder = findNewDisorder(sourced, laidOver(sourced, [...laid, one]))
      if (disorder === null) laid = [...laid, one]
      else setAside.set(one.id, disorder)
    }
    if (setAside.size === waiting.length) return { care: laidOver(sourced, laid), setAside }
    waiting = waiting.filter(({ id }) => setAside.has(id))
  }
}

/** The care that {@link layCorrections} gives. */
export const withCorrections = (sourced: Care, corrections: readonly CareCorrection[]): Care =>
  layCorrections(sourced, corrections).care

function laidOver(sourced: Care, corrections: readonly CareCorrection[]): Care {
  if (corrections.length === 0) return sourced
  const periods = sourced.periods.map((period, place) => {
    const own = corrections.filter((one) => periodAt(sourced, one) === place)
    return withEntries(period, own)
  })
  return { ...sourced, periods: periods.toSorted((one, other) => one.start - other.start) }
}

function withEntries(period: CarePeriod, own: readonly CareCorrection[]): CarePeriod {
  const placed = own.map((one) => ({ one, at: entryAt(period, one) }))
  const moved = placed.reduce((so, { one, at }) => withOne(so, one, at), period)
  const sorted = own.length === 0 ? moved : inOrder(moved)
  const start = own.find((one) => one.fact === 'period-start')
  const isPastEnd = (start?.day ?? period.start) > (period.end ?? Infinity)
  // What begins after the source's end is of a period that ends later: then the end is moved first.
  const bounds = own.toSorted((one) => (isPastEnd === (one.fact === 'period-end') ? -1 : 1))
  return bounds.reduce(withBounds, sorted)
}

function withOne(period: CarePeriod, { fact, day, code }: CareCorrection, at: number): CarePeriod {
  const put = <One extends Entry>(entries: readonly One[]): readonly One[] =>
    entries.map((entry, place) =>
      place !== at
        ? entry
        : { ...entry, from: isOfDay(fact) ? (day ?? entry.from) : entry.from, code: code ?? entry.code },
    )
  if (fact.startsWith('status')) return { ...period, legalStatuses: put(period.legalStatuses) }
  if (fact === 'placement-code') return { ...period, placements: put(period.placements) }
  if (fact !== 'placement-from' || day === null) return period
  const from = period.placements[at]?.from
  return {
    ...period,
    placements: put(period.placements).map((one, place) => (place === at - 1 ? { ...one, to: day } : one)),
    moves: period.moves.map((move) => (move.on === from ? { ...move, on: day } : move)),
  }
}

function inOrder(period: CarePeriod): CarePeriod {
  const byDay = (one: Entry, other: Entry) => one.from - other.from
  return {
    ...period,
    legalStatuses: period.legalStatuses.toSorted(byDay),
    placements: period.placements.toSorted(byDay),
  }
}

function withBounds(period: CarePeriod, { fact, day, code }: CareCorrection): CarePeriod {
  if (fact === 'period-start' && day !== null) return withStart(period, day)
  return fact === 'period-end' ? withEnd(period, day, code) : period
}

// What began with the period begins with it still; what lay before the right day begins on it.
function withStart(period: CarePeriod, start: Day): CarePeriod {
  const from = <One extends { readonly from: Day }>(entry: One): One => ({
    ...entry,
    from: entry.from === period.start ? start : laterOf(entry.from, start),
  })
  return {
    ...period,
    start,
    startKnown: true,
    legalStatuses: period.legalStatuses.map(from),
    placements: period.placements.filter(({ to }) => to === null || to >= start).map(from),
  }
}

// What would begin after the right day never began.
function withEnd(period: CarePeriod, end: Day | null, reason: string | null): CarePeriod {
  const begun = <One extends Entry>(entries: readonly One[]): readonly One[] =>
    entries.filter(({ from }) => end === null || from <= end)
  const placements = begun(period.placements)
  const last = placements.at(-1)
  const toDay = (to: Day | null) =>
    to === null || to === period.end || end === null ? end : earlierOf(to, end)
  const ending = end === null ? 'open' : 'recorded'
  return {
    ...period,
    end,
    endReason: end === null ? null : reason,
    ending,
    legalStatuses: begun(period.legalStatuses),
    placements: placements.map((one) =>
      one === last || (end !== null && (one.to ?? addDays(end, 1)) > end)
        ? { ...one, to: toDay(one.to) }
        : one,
    ),
  }
}
