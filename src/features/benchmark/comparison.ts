// One measure beside another: ours and each authority's, as their files have it. Nothing is worked out from children here.
import { percentOf } from '../../kit/percent.ts'
import type { Region } from './authority.ts'
import type { ExchangedFigure } from './benchmark-file.ts'
import { SUPPRESSED } from './benchmark-file.ts'

/** One authority with what its file says. */
export type Compared = {
  readonly code: string
  readonly name: string
  readonly ours: boolean
  readonly region: Region | null
  readonly neighbour: boolean | null
  readonly asOf: string
  readonly figures: readonly ExchangedFigure[]
}

/** What stands on a line: a number, or why there is none. */
export type LineValue =
  | {
      readonly kind: 'shown'
      readonly value: number
      readonly unit: 'percent' | 'per-100' | 'days' | 'count'
    }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'no-base' }
  | { readonly kind: 'not-exchanged' }
  | { readonly kind: 'other-definition'; readonly definition: number }

export type Line = {
  readonly name: string
  readonly ours: boolean
  readonly authority: Compared | null
  readonly value: LineValue
  /** What the number rests on: `12 of 345`; null where nothing is exchanged. */
  readonly basis: string | null
  readonly notRecorded: number | typeof SUPPRESSED | null
}

/** The definition that lines are held to: ours, or where we have none the newest of any file. */
export function definitionOf(id: string, compared: readonly Compared[]): ExchangedFigure | null {
  const found = compared.flatMap(({ ours, figures }) =>
    figures.filter((figure) => figure.id === id).map((figure) => ({ ours, figure })),
  )
  const own = found.find(({ ours }) => ours)
  const newest = found.toSorted((one, other) => other.figure.definition - one.figure.definition)[0]
  return (own ?? newest)?.figure ?? null
}

/** A line for each authority, ours first; then those of our region and those like us, taken together. */
export function toLines(id: string, compared: readonly Compared[], region: Region | null): readonly Line[] {
  const held = definitionOf(id, compared)
  const order = compared.toSorted(
    (one, other) => Number(other.ours) - Number(one.ours) || (one.name < other.name ? -1 : 1),
  )
  const lines = order.map((authority) => toLine(id, authority, held))
  const others = lines.filter(({ ours }) => !ours)
  const inRegion = others.filter(({ authority }) => region !== null && authority?.region === region)
  const like = others.filter(({ authority }) => authority?.neighbour === true)
  return [
    ...lines,
    ...together(`Others in our region, ${region}`, id, inRegion),
    ...together('Our statistical neighbours', id, like),
  ]
}

function toLine(id: string, authority: Compared, held: ExchangedFigure | null): Line {
  const { name, ours } = authority
  const figure = authority.figures.find((one) => one.id === id)
  const line = { name, ours, authority, basis: null, notRecorded: null }
  if (figure === undefined || held === null) return { ...line, value: { kind: 'not-exchanged' } }
  if (figure.definition !== held.definition || figure.shape !== held.shape) {
    return { ...line, value: { kind: 'other-definition', definition: figure.definition } }
  }
  return { ...line, value: valueOf(figure), basis: basisOf(figure), notRecorded: figure.notRecorded }
}

const rounded = (value: number): number => Math.floor(value * 10 + 0.5) / 10

function valueOf(figure: ExchangedFigure): LineValue {
  switch (figure.shape) {
    case 'share': {
      const { numerator, denominator } = figure
      if (numerator === SUPPRESSED || denominator === SUPPRESSED) return { kind: 'suppressed' }
      const value = percentOf(numerator, denominator)
      return value === null ? { kind: 'no-base' } : { kind: 'shown', value, unit: 'percent' }
    }
    case 'rate': {
      if (figure.numerator === SUPPRESSED || figure.base === SUPPRESSED) return { kind: 'suppressed' }
      const base = Number(figure.base)
      if (base === 0) return { kind: 'no-base' }
      return { kind: 'shown', value: rounded((figure.numerator * figure.per) / base), unit: 'per-100' }
    }
    case 'median':
      if (figure.median === SUPPRESSED) return { kind: 'suppressed' }
      return figure.median === null
        ? { kind: 'no-base' }
        : { kind: 'shown', value: Number(figure.median), unit: 'days' }
    case 'count':
  }
  return figure.value === SUPPRESSED
    ? { kind: 'suppressed' }
    : { kind: 'shown', value: figure.value, unit: 'count' }
}

const inWords = (count: number | typeof SUPPRESSED): string => count.toLocaleString('en-GB')

function basisOf(figure: ExchangedFigure): string | null {
  switch (figure.shape) {
    case 'share':
      return `${inWords(figure.numerator)} of ${inWords(figure.denominator)}`
    case 'rate':
      return `${inWords(figure.numerator)} to ${figure.base === SUPPRESSED ? SUPPRESSED : inWords(Number(figure.base))}`
    case 'median':
      return `of ${inWords(figure.number)}`
    case 'count':
  }
  return null
}

/** Several authorities as one: their counts added up, of those that show both. A median or a count is not added up. */
function together(name: string, id: string, lines: readonly Line[]): readonly Line[] {
  const figures = lines
    .filter(({ value }) => value.kind === 'shown' || value.kind === 'no-base')
    .flatMap(({ authority }) => authority?.figures.filter((figure) => figure.id === id) ?? [])
  const pairs = figures.flatMap(toPair)
  if (pairs.length < 2) return []
  const [numerator, base] = pairs.reduce(([top, under], [more, moreUnder]) => [top + more, under + moreUnder])
  const per = figures[0]?.shape === 'rate'
  const value = per ? rounded((numerator * 100) / base) : percentOf(numerator, base)
  if (value === null || base === 0) return []
  const joined = per ? 'to' : 'of'
  return [
    {
      name: `${name} (${pairs.length} together)`,
      ours: false,
      authority: null,
      value: { kind: 'shown', value, unit: per ? 'per-100' : 'percent' },
      basis: `${numerator.toLocaleString('en-GB')} ${joined} ${base.toLocaleString('en-GB')}`,
      notRecorded: null,
    },
  ]
}

function toPair(figure: ExchangedFigure): readonly (readonly [number, number])[] {
  if (figure.shape === 'rate' && figure.numerator !== SUPPRESSED && figure.base !== SUPPRESSED) {
    return [[figure.numerator, Number(figure.base)]]
  }
  if (figure.shape !== 'share') return []
  const { numerator, denominator } = figure
  return numerator === SUPPRESSED || denominator === SUPPRESSED ? [] : [[numerator, denominator]]
}
