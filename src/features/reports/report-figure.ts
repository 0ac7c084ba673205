// A figure as a report keeps it: with its definition and its words, so that it can be read when the catalogue has moved on.
import { z } from 'zod'
import { besideOf, type Figure, type Ratio, unitWords } from '../figures/index.ts'

const ratio = {
  numerator: z.number(),
  denominator: z.number(),
  percent: z.number().nullable(),
  spread: z.object({ median: z.number(), p90: z.number() }).nullable(),
}

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
})

export type ReportFigure = z.infer<typeof FIGURE>
export type ReportPart = ReportFigure['splits'][number]['parts'][number]
export type ReportRatio = Omit<ReportPart, 'key' | 'words'>

/** By id of the measure. */
export type FigureMap = ReadonlyMap<string, ReportFigure>

/** What a report prints from: the figures of its year and of the one before. */
export type ReportFigures = { readonly now: FigureMap; readonly before: FigureMap }

export type Which = keyof ReportFigures

/** Splits that name a person: no report has them. */
const BY_PERSON = new Set(['officer', 'answerer'])

const toRatio = ({ numerator, denominator, percent, spread }: Ratio): ReportRatio => ({
  numerator,
  denominator,
  percent,
  spread: spread ?? null,
})

/** A figure of the catalogue as a report keeps it. */
export function toReportFigure(figure: Figure): ReportFigure {
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
    ...toRatio(figure),
    notRecorded: besideOf(figure, 'not-recorded'),
    splits: figure.splits
      .filter(({ breakdown }) => !BY_PERSON.has(breakdown.id))
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
export function isBlank({ shape, numerator, denominator, notRecorded }: ReportFigure): boolean {
  return numerator === 0 && notRecorded === 0 && (shape !== 'share' || denominator === 0)
}
