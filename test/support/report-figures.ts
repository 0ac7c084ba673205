// Figures of a report for tests, as the catalogue would give them.
import { percentOf } from '../../src/kit/percent.ts'
import type { ReportFigure, ReportFigures } from '../../src/features/reports/report-figure.ts'

const figure = (
  id: string,
  name: string,
  many: string,
): Omit<ReportFigure, 'numerator' | 'denominator' | 'percent'> => ({
  id,
  name,
  unit: many === 'children' ? 'child' : many.slice(0, -1),
  one: many === 'children' ? 'child' : many.slice(0, -1),
  many,
  shape: 'share',
  per: '100',
  kind: 'flow',
  definition: 1,
  says: { numerator: name, denominator: many, exclusions: '' },
  labels: null,
  source: '',
  spread: null,
  notRecorded: 0,
  splits: [],
  typed: null,
  compared: { target: null, places: [], years: [] },
})

/** A share of the catalogue. */
export function aReportShare(
  id: string,
  numerator: number,
  denominator: number,
  many = 'reviews',
): ReportFigure {
  return { ...figure(id, id, many), numerator, denominator, percent: percentOf(numerator, denominator) }
}

/** A count of the catalogue, split by keys of one breakdown where they are given. */
export function aReportCount(
  id: string,
  numerator: number,
  many = 'reviews',
  split: { readonly by: string; readonly values: Readonly<Record<string, number>> } | null = null,
): ReportFigure {
  const parts = Object.entries(split?.values ?? {}).map(([key, value]) => ({
    key,
    words: key,
    numerator: value,
    denominator: value,
    percent: null,
    spread: null,
  }))
  const splits = split === null ? [] : [{ by: split.by, heading: split.by, parts }]
  return { ...figure(id, id, many), shape: 'count', numerator, denominator: numerator, percent: null, splits }
}

/** Both years of a report. */
export function reportFigures(
  now: readonly ReportFigure[],
  before: readonly ReportFigure[] = [],
): ReportFigures {
  const mapOf = (figures: readonly ReportFigure[]) => new Map(figures.map((one) => [one.id, one]))
  return { now: mapOf(now), before: mapOf(before) }
}
