// A correction by staff of what the sources say of a child's care: it holds until the source says the same.
import { addDays, type Day, earlierOf, laterOf, toIsoDate } from '../../kit/dates/index.ts'
import type { Care, CarePeriod } from './care.ts'
import {
  choiceAt,
  dayAt,
  dayOrNullAt,
  isoOrNull,
  type JsonRecord,
  listAt,
  textOrNullAt,
  textAt,
} from './json-reading.ts'

export const CORRECTED_FACTS = [
  'period-start',
  'period-end',
  'status-from',
  'status-code',
  'placement-from',
  'placement-code',
] as const

export type CorrectedFact = (typeof CORRECTED_FACTS)[number]

/** What is corrected: of the period that began on a day, and in it of what began on another, as the source had them. */
export type CorrectionPlace = {
  readonly fact: CorrectedFact
  readonly periodStart: Day
  /** Null for the period itself. */
  readonly entryFrom: Day | null
}

export type CareCorrection = CorrectionPlace & {
  readonly id: string
  /** The day that is right; null where the fact is a code, or care has not ended. */
  readonly day: Day | null
  /** The code that is right; for the end of a period, why it ended. */
  readonly code: string | null
}

/** What is said of a fact: by a source, or by a correction. */
export type FactSaid = { readonly day: Day | null; readonly code: string | null }

/** The JSON of `child.care_corrections`. */
export function toCorrectionsJson(corrections: readonly CareCorrection[]): readonly object[] {
  return corrections.map(({ id, fact, periodStart, entryFrom, day, code }) => ({
    id,
    fact,
    periodStart: toIsoDate(periodStart),
    entryFrom: isoOrNull(entryFrom),
    day: isoOrNull(day),
    code,
  }))
}

/** @throws TypeError or RangeError where it is not what {@link toCorrectionsJson} writes */
export function readCorrectionsJson(stored: unknown): readonly CareCorrection[] {
  return listAt({ corrections: stored }, 'corrections', (raw: JsonRecord) => ({
    id: textAt(raw, 'id'),
    fact: choiceAt(raw, 'fact', CORRECTED_FACTS),
    periodStart: dayAt(raw, 'periodStart'),
    entryFrom: dayOrNullAt(raw, 'entryFrom'),
    day: dayOrNullAt(raw, 'day'),
    code: textOrNullAt(raw, 'code'),
  }))
}

/** What the care says of a fact now; null where it has no such period or entry any more. */
export function factIn(care: Care, correction: CareCorrection | CorrectionPlace): FactSaid | null {
  const period = care.periods[periodAt(care, correction)]
  if (period === undefined) return null
  const { fact } = correction
  if (fact === 'period-start') return { day: period.start, code: null }
  if (fact === 'period-end') return { day: period.end, code: period.endReason }
  const entry = entriesOf(period, fact)[entryAt(period, correction)]
  if (entry === undefined) return null
  return isOfDay(fact) ? { day: entry.from, code: null } : { day: null, code: entry.code }
}

/** Whether the source says what the correction does, so that it has done its work. */
export function hasSourceAgreed(sourced: Care, correction: CareCorrection): boolean {
  const said = factIn(sourced, correction)
  return said !== null && said.day === correction.day && (said.code ?? '') === (correction.code ?? '')
}

/** Care with the corrections laid over it. One whose period or entry is not there any more changes nothing. */
export function withCorrections(sourced: Care, corrections: readonly CareCorrection[]): Care {
  if (corrections.length === 0) return sourced
  const periods = sourced.periods.map((period, place) => {
    const own = corrections.filter((one) => periodAt(sourced, one) === place)
    return withEntries(period, own)
  })
  return { ...sourced, periods: periods.toSorted((one, other) => one.start - other.start) }
}

const isOfDay = (fact: CorrectedFact): boolean => fact === 'status-from' || fact === 'placement-from'

// The source may have moved the period a little: then it is the one that holds the day it began before, or the right day.
function periodAt({ periods }: Care, { periodStart, ...place }: CorrectionPlace): number {
  const exact = periods.findIndex(({ start }) => start === periodStart)
  if (exact !== -1) return exact
  const corrected = place.fact === 'period-start' && 'day' in place ? place.day : null
  const holds = (day: unknown) => (period: CarePeriod) =>
    typeof day === 'number' && period.start <= day && (period.end === null || day <= period.end)
  const around = periods.findIndex(holds(periodStart))
  return around === -1 ? periods.findIndex(holds(corrected)) : around
}

type Entry = { readonly from: Day; readonly code: string }

const entriesOf = ({ legalStatuses, placements }: CarePeriod, fact: CorrectedFact): readonly Entry[] =>
  fact.startsWith('status') ? legalStatuses : placements

function entryAt(period: CarePeriod, correction: CorrectionPlace): number {
  const entries = entriesOf(period, correction.fact)
  const exact = entries.findIndex(({ from }) => from === correction.entryFrom)
  if (exact !== -1 || !('day' in correction)) return exact
  return isOfDay(correction.fact) ? entries.findIndex(({ from }) => from === correction.day) : -1
}

function withEntries(period: CarePeriod, own: readonly CareCorrection[]): CarePeriod {
  const placed = own.map((one) => ({ one, at: entryAt(period, one) }))
  const moved = placed.reduce((so, { one, at }) => withOne(so, one, at), period)
  const sorted = own.length === 0 ? moved : inOrder(moved)
  return own.reduce(withBounds, sorted)
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

function withEnd(period: CarePeriod, end: Day | null, reason: string | null): CarePeriod {
  const last = period.placements.length - 1
  const placements = period.placements.map((one, place) =>
    place === last || (end !== null && (one.to ?? addDays(end, 1)) > end)
      ? { ...one, to: end === null ? null : earlierOf(one.to ?? end, end) }
      : one,
  )
  const ending = end === null ? 'open' : 'recorded'
  return { ...period, end, endReason: end === null ? null : reason, ending, placements }
}
