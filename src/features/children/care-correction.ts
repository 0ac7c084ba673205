// A correction by staff of what the sources say of a child's care: it holds until the source says the same.
import { type Day, toIsoDate } from '../../kit/dates/index.ts'
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

/** Whether a fact is the first day of a legal status or a placement. */
export const isOfDay = (fact: CorrectedFact): boolean => fact === 'status-from' || fact === 'placement-from'

/**
 * Where the period of a correction is; -1 where it is not. The source may have moved it a little: then it is the one that
 * holds the day it began before, or the right day.
 */
export function periodAt({ periods }: Care, { periodStart, ...place }: CorrectionPlace): number {
  const exact = periods.findIndex(({ start }) => start === periodStart)
  if (exact !== -1) return exact
  const corrected = place.fact === 'period-start' && 'day' in place ? place.day : null
  const holds = (day: unknown) => (period: CarePeriod) =>
    typeof day === 'number' && period.start <= day && (period.end === null || day <= period.end)
  const around = periods.findIndex(holds(periodStart))
  return around === -1 ? periods.findIndex(holds(corrected)) : around
}

export type Entry = { readonly from: Day; readonly code: string }

const entriesOf = ({ legalStatuses, placements }: CarePeriod, fact: CorrectedFact): readonly Entry[] =>
  fact.startsWith('status') ? legalStatuses : placements

/** Where in the period the entry of a correction is; -1 where it is not. */
export function entryAt(period: CarePeriod, correction: CorrectionPlace): number {
  const entries = entriesOf(period, correction.fact)
  const exact = entries.findIndex(({ from }) => from === correction.entryFrom)
  if (exact !== -1 || !('day' in correction)) return exact
  return isOfDay(correction.fact) ? entries.findIndex(({ from }) => from === correction.day) : -1
}
