// A fact of a child's care that a source gives and staff may correct, and how pages name it.
import { type Day, toDate, toIsoDate } from '../../kit/dates/index.ts'
import {
  type CodeList,
  LEGAL_STATUSES,
  PLACEMENTS,
  REASONS_EPISODE_CEASED,
  wordsOf,
} from '../../law/returns/index.ts'
import {
  type Care,
  CORRECTED_FACTS,
  type CorrectedFact,
  type CorrectionPlace,
  type FactSaid,
} from '../children/index.ts'

/** Every fact of this care that may be corrected, in order. */
export function factsOf({ periods }: Care): readonly CorrectionPlace[] {
  return periods.flatMap(({ start: periodStart, legalStatuses, placements }) => {
    const of = (fact: CorrectedFact, entryFrom: Day | null = null) => ({ fact, periodStart, entryFrom })
    return [
      of('period-start'),
      of('period-end'),
      ...legalStatuses.flatMap(({ from }) => [of('status-code', from), of('status-from', from)]),
      ...placements.flatMap(({ from }) => [of('placement-code', from), of('placement-from', from)]),
    ]
  })
}

/** The place of a fact as an address has it. */
export function toFactKey({ fact, periodStart, entryFrom }: CorrectionPlace): string {
  return [fact, toIsoDate(periodStart), entryFrom === null ? '' : toIsoDate(entryFrom)].join('.')
}

/** The place that an address names, where it is one of these. */
export function findFact(care: Care, key: string): CorrectionPlace | null {
  return factsOf(care).find((place) => toFactKey(place) === key) ?? null
}

const NAMES: Readonly<Record<CorrectedFact, string>> = {
  'period-start': 'Start of care',
  'period-end': 'End of care',
  'status-code': 'Legal status',
  'status-from': 'First day of a legal status',
  'placement-code': 'Kind of placement',
  'placement-from': 'First day of a placement',
}

/** "Legal status from 7 April 2025". */
export function factName({ fact, periodStart, entryFrom }: CorrectionPlace): string {
  const name = NAMES[fact]
  if (fact === 'period-start') return name
  if (fact === 'period-end') return `${name} that began on ${toDate(periodStart)}`
  return fact.endsWith('code') ? `${name} from ${toDate(entryFrom ?? periodStart)}` : name
}

/** A stored name of a fact as one of ours. @throws RangeError where it is none */
export function toCorrectedFact(text: string): CorrectedFact {
  const found = CORRECTED_FACTS.find((fact) => fact === text)
  if (found === undefined) throw new RangeError(`no fact of care is called ${text}`)
  return found
}

/** The codes that a fact may have; null where it is a day alone. */
export function codesFor(fact: CorrectedFact): CodeList | null {
  if (fact === 'status-code') return LEGAL_STATUSES
  if (fact === 'placement-code') return PLACEMENTS
  return fact === 'period-end' ? REASONS_EPISODE_CEASED : null
}

/** What is said of a fact, in words. */
export function saidWords(fact: CorrectedFact, said: FactSaid | null): string {
  if (said === null) return 'Nothing'
  const list = codesFor(fact)
  const words = said.code === null || list === null ? null : wordsOf(list, said.code)
  const code = words === null ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  if (fact === 'period-end' && said.day === null) return 'Still in care'
  const day = said.day === null ? null : toDate(said.day)
  return [day, code].filter((part) => part !== null).join(': ')
}
