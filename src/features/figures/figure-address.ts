// What a page of figures is asked for, as it stands in the address.
import {
  addDays,
  addMonths,
  type Day,
  earlierOf,
  isoDay,
  parseIsoDay,
  toDate,
  toIsoDate,
} from '../../kit/dates/index.ts'
import { collectionYearOf, parseReturnYear, toReturnYearName } from '../../law/returns/index.ts'
import { type FigurePeriod, toFigurePeriod, toYearPeriod, yearNameOf } from './figure-period.ts'
import { type Scope, SERVICE } from './scope.ts'

/** What may be chosen: names that occur in the data. */
export type ScopeNames = { readonly officers: readonly string[]; readonly teams: readonly string[] }

/** What there is to ask for: the last day of the data, and whose figures. */
export type Askable = { readonly dataTo: Day | null; readonly names: ScopeNames }

export type FigureAsk = {
  readonly period: FigurePeriod
  readonly scope: Scope
  /** The part of the address that says both, for links from page to page. */
  readonly address: Readonly<Record<string, string>>
  /** What the address asks for that is no period; null where all was read. */
  readonly unread: string | null
  /** What it says of whose figures where that is nobody's; null where it was read. */
  readonly unreadScope: string | null
}

export type Choice = { readonly value: string; readonly text: string }

const YEARS = 6
/** What is counted for months would take as long as it is long. */
const LONGEST_DAYS = 20 * 366
/** Days of years that a return may be of. */
const isShown = (day: Day): boolean => day >= isoDay('1900-01-01') && day < isoDay('2200-01-01')
const LAST_12_MONTHS = 'last-12-months'

/** The year whose figures are shown unasked: the present one or, where the data end before it, their last. */
export function usualYear(today: Day, dataTo: Day | null): number {
  return collectionYearOf(earlierOf(today, dataTo ?? today))
}

function parsePeriod(query: URLSearchParams, today: Day): FigurePeriod | null {
  const from = parseIsoDay(query.get('from') ?? '')
  const to = parseIsoDay(query.get('to') ?? '')
  const asked = query.get('period') ?? ''
  const year = parseReturnYear(asked)
  if (query.get('from') || query.get('to')) {
    if (from === null || to === null || to - from > LONGEST_DAYS || !isShown(from) || !isShown(to))
      return null
    return valueOf(toFigurePeriod(from, to, today))
  }
  if (asked === LAST_12_MONTHS) return { from: addMonths(addDays(today, 1), -12), to: today, asOf: today }
  return year === null ? null : valueOf(toYearPeriod(year, today))
}

function valueOf<Value>(result: { ok: true; value: Value } | { ok: false; failure: unknown }): Value | null {
  return result.ok ? result.value : null
}

function parseScope(text: string, { officers, teams }: ScopeNames): Scope | null {
  if (text === '') return SERVICE
  const [, kind, name = ''] = /^(officer|team):(.+)$/.exec(text) ?? []
  if (kind === 'officer' && officers.includes(name)) return { kind, name }
  return kind === 'team' && teams.includes(name) ? { kind, name } : null
}

/** What stands in the address for a period: `2025-26`, "abc to 2026-03-31"; empty where nothing does. */
function periodText(query: URLSearchParams): string {
  const days = ['from', 'to'].flatMap((name) => query.get(name) || [])
  return days.length > 0 ? days.join(' to ') : (query.get('period') ?? '')
}

// A year may be asked for as of every other page.
function withPeriod(query: URLSearchParams): URLSearchParams {
  const year = query.get('year')
  if (year === null || query.get('period')) return query
  return new URLSearchParams([...[...query].filter(([name]) => name !== 'period'), ['period', year]])
}

/** What the address asks for as a period, as it was written; empty where it asks for none. */
export const askedPeriod = (query: URLSearchParams): string => periodText(withPeriod(query))

/** Reads period and scope; what makes no sense is the usual year, the whole service, and said to be. */
export function parseFigureAsk(given: URLSearchParams, today: Day, { dataTo, names }: Askable): FigureAsk {
  const query = withPeriod(given)
  const asked = parsePeriod(query, today)
  const usual = usualYear(today, dataTo)
  const period = asked ?? valueOf(toYearPeriod(usual, today)) ?? { from: today, to: today, asOf: today }
  const of = query.get('of') ?? ''
  const scope = parseScope(of, names)
  const kept = [...(asked === null ? [] : ['period', 'from', 'to']), ...(scope === null ? [] : ['of'])]
  const address = kept.flatMap((name) => {
    const value = query.get(name)
    return value ? [[name, value] as const] : []
  })
  const text = asked === null ? periodText(query) : ''
  return {
    period,
    scope: scope ?? SERVICE,
    address: Object.fromEntries(address),
    unread: text === '' ? null : text,
    unreadScope: scope === null ? of.replace(/^(?:officer|team):/, '') : null,
  }
}

/** The periods to choose from. */
export function periodChoices(today: Day, dataTo: Day | null): readonly Choice[] {
  const present = collectionYearOf(today)
  const years = Array.from({ length: YEARS }, (_, index) => present - index)
  const usual = usualYear(today, dataTo)
  return [
    ...years.map((year) => ({
      value: toReturnYearName(year),
      text: toReturnYearName(year),
    })),
    { value: LAST_12_MONTHS, text: 'The last 12 months' },
  ].toSorted((one, other) => rank(one.value, usual) - rank(other.value, usual))
}

const rank = (value: string, usual: number): number => (value === toReturnYearName(usual) ? 0 : 1)

/** Which of the choices an ask is; null for days of its own. */
export function chosenPeriod(ask: FigureAsk, today: Day, dataTo: Day | null): string | null {
  if ('from' in ask.address) return null
  return ask.address['period'] ?? toReturnYearName(usualYear(today, dataTo))
}

/** `1 April 2025 to 31 March 2026`. */
export function periodWords({ from, to }: FigurePeriod): string {
  return `${toDate(from)} to ${toDate(to)}`
}

/** `2025-26` for a year, the days in words for any others. */
export function shownPeriod(period: FigurePeriod): string {
  return yearNameOf(period) ?? periodWords(period)
}

/** A path with what is asked for, and more. */
export function addressOf(path: string, ask: FigureAsk, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...ask.address, ...more }).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The days of a period for a file's name: `2025-04-01-to-2026-03-31`. */
export function periodFileName({ from, to }: FigurePeriod): string {
  return `${toIsoDate(from)}-to-${toIsoDate(to)}`
}
