// The JSON that `bin/footprint figures --json` writes. Its shape is a promise: change it only with a CHANGELOG entry.
import { type IsoDate, toIsoDate } from '../../kit/dates/index.ts'
import type { Duty } from '../../law/citations/reason.ts'
import { besideOf, type Figure, isUntold, type Part, type Ratio } from './figure.ts'
import type { FigurePeriod } from './figure-period.ts'
import type { Measure } from './measure.ts'
import type { Counts } from './row.ts'

type RatioJson =
  | { numerator: number; denominator: number; percent: number | null }
  | { value: number | null }
  | { numerator: number; base: number; per: 100 | 1; rate: number | null }
  | { number: number; median: number | null; ninetiethPercentile: number | null }

export type FigureJson = {
  id: string
  name: string
  unit: string
  kind: string
  cannotTell: number
  flexible: number
  definition: number
  /** How strong the duty is, for promptness: must (law), should (guidance), local (the authority's own). */
  duty?: Duty
  /** Whatever else stands beside the figure, by kind. */
  beside: Partial<Record<Counts, number>>
  by: Record<string, ({ key: string } & RatioJson)[]>
} & RatioJson

/** A measure that was asked for and that these facts cannot answer: it is not 0. */
type NotTold = { id: string; name: string; why: 'cannot be told from files' }

export type FiguresJson = {
  from: IsoDate
  to: IsoDate
  asOf: IsoDate
  measures: FigureJson[]
  notTold?: NotTold[]
}

function toRatioJson({ shape, per }: Measure, ratio: Ratio): RatioJson {
  const { numerator, denominator, percent, spread } = ratio
  switch (shape) {
    case 'share':
      return { numerator, denominator, percent }
    case 'rate':
      return { numerator, base: denominator, per: per === 'each' ? 1 : 100, rate: percent }
    case 'median':
      return { number: numerator, median: spread?.median ?? null, ninetiethPercentile: spread?.p90 ?? null }
    case 'count':
  }
  // Null: nothing was counted, and something cannot be told.
  return { value: isUntold(ratio) ? null : numerator }
}

function toPartJson(measure: Measure, part: Part): { key: string } & RatioJson {
  return { key: part.key, ...toRatioJson(measure, part) }
}

function toFigureJson(figure: Figure): FigureJson {
  const { measure, beside, splits } = figure
  const others = beside.filter(({ kind }) => kind !== 'cannot-tell' && kind !== 'flexible')
  return {
    id: measure.id,
    name: measure.name,
    unit: measure.unit,
    kind: measure.kind,
    ...toRatioJson(measure, figure),
    cannotTell: besideOf(figure, 'cannot-tell'),
    flexible: besideOf(figure, 'flexible'),
    definition: measure.definition,
    ...(measure.duty === undefined ? {} : { duty: measure.duty.strength }),
    beside: Object.fromEntries(others.map(({ kind, count }) => [kind, count])),
    by: Object.fromEntries(
      splits.map(({ breakdown, parts }) => [breakdown.id, parts.map((part) => toPartJson(measure, part))]),
    ),
  }
}

/** Figures as outsiders read them; `notTold` are the measures that files cannot answer. */
export function toFiguresJson(
  figures: readonly Figure[],
  { from, to, asOf }: FigurePeriod,
  notTold: readonly Measure[] = [],
): FiguresJson {
  const why = 'cannot be told from files'
  return {
    from: toIsoDate(from),
    to: toIsoDate(to),
    asOf: toIsoDate(asOf),
    measures: figures.map(toFigureJson),
    ...(notTold.length === 0 ? {} : { notTold: notTold.map(({ id, name }) => ({ id, name, why })) }),
  }
}
