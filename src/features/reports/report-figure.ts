// A figure as a report keeps it: with its definition and its words, so that it can be read when the catalogue has moved on.
import { z } from 'zod'
import { besideOf, type Figure, unitWords } from '../figures/index.ts'
import {
  COMPARED,
  type Compared,
  NOTHING_BESIDE,
  RATIO as ratio,
  toRatio,
  TYPED,
  typedMark,
  typedRatio,
} from './compared-figure.ts'
import type { Yardstick } from '../figures/index.ts'

const FIGURE = z.object({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  /** The unit in words. */
  one: z.string(),
  many: z.string(),
  shape: z.enum(['share', 'count', 'rate', 'median']),
  per: z.enum(['each', '100']),
  kind: z.string(),
  /** Version of the definition. */
  definition: z.number(),
  says: z.object({ numerator: z.string(), denominator: z.string().nullable(), exclusions: z.string() }),
  labels: z.object({ numerator: z.string(), base: z.string(), rest: z.string() }).nullable(),
  source: z.string(),
  ...ratio,
  notRecorded: z.number(),
  splits: z.array(
    z.object({
      by: z.string(),
      heading: z.string(),
      parts: z.array(z.object({ key: z.string(), words: z.string(), ...ratio })),
    }),
  ),
  /** Set where it is typed and not worked out from the records. */
  typed: TYPED.default(null),
  /** What it is held against. */
  compared: COMPARED.default(NOTHING_BESIDE),
})

export type ReportFigure = z.infer<typeof FIGURE>
export type ReportPart = ReportFigure['splits'][number]['parts'][number]
export type ReportRatio = Omit<ReportPart, 'key' | 'words'>

/** By id of the measure. */
export type FigureMap = ReadonlyMap<string, ReportFigure>

/** What a report prints from: the figures of its year and of the one before. */
export type ReportFigures = {
  readonly now: FigureMap
  readonly before: FigureMap
  /** Of a frozen report: what was left out of it for the public, by name (count-report.ts). */
  readonly leftOut?: ReadonlySet<string>
  /** What was published before it, which small numbers must not be told by. */
  readonly published?: readonly Published[]
}

/** Counts that the public has read, by the names that the report after it has for them. */
export type Published = {
  readonly leftOut: ReadonlySet<string>
  readonly values: ReadonlyMap<string, number>
}

export type Which = 'now' | 'before'

/** Splits that name a person: no report has them. */
const BY_PERSON = new Set(['officer', 'answerer'])

export type Beside = { readonly typed: Yardstick | null; readonly compared: Compared }

/** A figure of the catalogue as a report keeps it. One that was typed for the year stands before what is worked out. */
export function toReportFigure(
  figure: Figure,
  { typed, compared }: Beside = { typed: null, compared: NOTHING_BESIDE },
): ReportFigure {
  const { id, name, unit, shape, per, kind, definition, says, labels, source } = figure.measure
  return {
    id,
    name,
    unit,
    ...unitWords(unit),
    shape,
    per: per ?? '100',
    kind,
    definition,
    says: { ...says },
    labels: labels && { ...labels },
    source,
    ...(typed === null ? toRatio(figure) : typedRatio(figure.measure, typed)),
    notRecorded: typed === null ? besideOf(figure, 'not-recorded') : 0,
    typed: typed && typedMark(typed),
    compared,
    splits: figure.splits
      .filter(({ breakdown }) => typed === null && !BY_PERSON.has(breakdown.id))
      .map(({ breakdown, parts }) => ({
        by: breakdown.id,
        heading: breakdown.heading,
        parts: parts.map((part) => ({
          key: part.key,
          words: breakdown.words(part.key),
          ...toRatio(part),
        })),
      })),
  }
}

/** Reads a figure that a report kept. @throws ZodError where it is none */
export function readReportFigure(raw: unknown): ReportFigure {
  return FIGURE.parse(raw)
}

/** Whether nothing was counted at all: a rate of none says no more than the count. */
export function isBlank({ shape, numerator, denominator, notRecorded, typed }: ReportFigure): boolean {
  if (typed !== null) return false
  return numerator === 0 && notRecorded === 0 && (shape !== 'share' || denominator === 0)
}
