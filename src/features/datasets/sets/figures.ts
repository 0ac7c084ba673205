// Every measure of a year, whole and in its parts.
import { toIsoDate } from '../../../kit/dates/index.ts'
import {
  besideOf,
  CATALOGUE,
  type Figure,
  type FigurePeriod,
  type Ratio,
  SERVICE,
} from '../../figures/index.ts'
import { type ColumnOf, type Dataset, toRow } from '../dataset.ts'

/** A figure, whole or of one key of a breakdown. */
type Line = {
  readonly figure: Figure
  readonly period: FigurePeriod
  readonly ratio: Ratio
  readonly part: { readonly breakdown: string; readonly key: string; readonly words: string } | null
}

const whole =
  (of: (figure: Figure) => number) =>
  ({ figure, part }: Line): number | null =>
    part === null ? of(figure) : null

const COLUMNS: readonly ColumnOf<Line>[] = [
  { name: 'measure', kind: 'text', says: 'The id of the measure', of: ({ figure }) => figure.measure.id },
  { name: 'name', kind: 'text', says: 'What it is called', of: ({ figure }) => figure.measure.name },
  { name: 'unit', kind: 'text', says: 'What is counted', of: ({ figure }) => figure.measure.unit },
  {
    name: 'kind',
    kind: 'text',
    says: 'flow: in the period; snapshot: on its last day; opening: at its start',
    of: ({ figure }) => figure.measure.kind,
  },
  {
    name: 'shape',
    kind: 'text',
    says: 'share, count, rate or median',
    of: ({ figure }) => figure.measure.shape,
  },
  {
    name: 'from',
    kind: 'date',
    says: 'The first day of the period',
    of: ({ period }) => toIsoDate(period.from),
  },
  {
    name: 'as_of',
    kind: 'date',
    says: 'The day it is seen from: the last of the period, or today',
    of: ({ period }) => toIsoDate(period.asOf),
  },
  {
    name: 'breakdown',
    kind: 'text',
    says: 'What this part is of, as sequence, team or month; none: the whole',
    of: ({ part }) => part?.breakdown ?? null,
  },
  { name: 'key', kind: 'text', says: 'Which part', of: ({ part }) => part?.key ?? null },
  { name: 'key_words', kind: 'text', says: 'Which part, in words', of: ({ part }) => part?.words ?? null },
  {
    name: 'numerator',
    kind: 'number',
    says: 'Of a share or a rate the upper half; of a count its value; of a median how many were measured',
    of: ({ ratio }) => ratio.numerator,
  },
  {
    name: 'denominator',
    kind: 'number',
    says: 'Of a share or a rate the lower half; of a count and a median none',
    of: ({ figure, ratio }) =>
      figure.measure.shape === 'share' || figure.measure.shape === 'rate' ? ratio.denominator : null,
  },
  {
    name: 'percent',
    kind: 'number',
    says: 'Of a share its per cent, of a rate so many to 100 (of a caseload, to one): one decimal, rounded half up; none where there is nothing to divide by',
    of: ({ figure, ratio }) =>
      figure.measure.shape === 'share' || figure.measure.shape === 'rate' ? ratio.percent : null,
  },
  { name: 'median', kind: 'number', says: 'Of a median', of: ({ ratio }) => ratio.spread?.median ?? null },
  {
    name: 'ninetieth_percentile',
    kind: 'number',
    says: 'Of a median: what nine in ten do not exceed',
    of: ({ ratio }) => ratio.spread?.p90 ?? null,
  },
  {
    name: 'not_recorded',
    kind: 'number',
    says: 'How many stand beside the whole because nobody recorded it',
    of: whole((figure) => besideOf(figure, 'not-recorded')),
  },
  {
    name: 'cannot_tell',
    kind: 'number',
    says: 'How many stand beside the whole because it cannot be told',
    of: whole((figure) => besideOf(figure, 'cannot-tell')),
  },
  {
    name: 'definition',
    kind: 'number',
    says: 'The version of the definition',
    of: ({ figure }) => figure.measure.definition,
  },
]

function* linesOf(figure: Figure, period: FigurePeriod): Generator<Line> {
  yield { figure, period, ratio: figure, part: null }
  for (const { breakdown, parts } of figure.splits)
    for (const part of parts)
      yield {
        figure,
        period,
        ratio: part,
        part: { breakdown: breakdown.id, key: part.key, words: breakdown.words(part.key) },
      }
}

export const FIGURES: Dataset = {
  name: 'figures',
  title: 'Figures of a year',
  says: 'One row for each measure of the year, and one for each part of each breakdown. Small numbers are not hidden.',
  scope: 'figures',
  of: 'year',
  columns: COLUMNS,
  async *rows({ today, period, readFigures }) {
    const kept = await readFigures(today)
    for (const measure of CATALOGUE)
      yield [...linesOf(kept.figure(measure, period, SERVICE), period)].map((line) => toRow(COLUMNS, line))
  },
}
