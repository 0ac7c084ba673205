// A figure with its counts as they are, before any is hidden: what the suppression looks at.
import { besideOf, type Figure } from '../figures/index.ts'
import { type ExchangedFigure, SUPPRESSED } from './benchmark-file.ts'
import type { ExchangedMeasure } from './exchanged-measures.ts'
import type { Cell, Sum } from '../../kit/suppression.ts'

/** The figure of one measure as it is exchanged, nothing hidden yet. */
export function toExchangedFigure(figure: Figure, { splits = [] }: ExchangedMeasure): ExchangedFigure {
  const { id, definition, unit, shape } = figure.measure
  const head = { id, definition, unit, notRecorded: besideOf(figure, 'not-recorded') }
  switch (shape) {
    case 'share':
      return { ...head, shape, numerator: figure.numerator, denominator: figure.denominator }
    case 'rate':
      return { ...head, shape, numerator: figure.numerator, base: figure.denominator.toFixed(1), per: 100 }
    case 'median':
      return { ...head, shape, median: figure.spread?.median.toFixed(1) ?? null, number: figure.numerator }
    case 'count':
  }
  return {
    ...head,
    shape,
    value: figure.numerator,
    splits: figure.splits
      .filter(({ breakdown }) => splits.includes(breakdown.id))
      .map(({ breakdown, parts }) => ({
        by: breakdown.id,
        parts: parts.map(({ key, numerator }) => ({ key, value: numerator })),
      })),
  }
}

type Named = { readonly name: string; readonly count: ExchangedFigure['notRecorded'] }

/** Every count of a figure by its name: `numerator`, `not-recorded`, `theme/placement`. */
export function countsOf(figure: ExchangedFigure): readonly Named[] {
  const beside = { name: 'not-recorded', count: figure.notRecorded }
  switch (figure.shape) {
    case 'share':
      return [
        { name: 'numerator', count: figure.numerator },
        { name: 'denominator', count: figure.denominator },
        beside,
      ]
    case 'count':
      return [
        { name: 'value', count: figure.value },
        ...figure.splits.flatMap(({ by, parts }) =>
          parts.map(({ key, value }) => ({ name: `${by}/${key}`, count: value })),
        ),
        beside,
      ]
    case 'rate':
      return [
        { name: 'numerator', count: figure.numerator },
        { name: 'base', count: figure.base === SUPPRESSED ? SUPPRESSED : Number(figure.base) },
        beside,
      ]
    case 'median':
  }
  return [{ name: 'number', count: figure.number }, beside]
}

/** Which counts of a figure make which: `rest` is what the denominator has beside the numerator, and is printed nowhere. */
export function sumsOf(figure: ExchangedFigure): readonly Sum[] {
  if (figure.shape === 'share') return [{ whole: 'denominator', parts: ['numerator', 'rest'] }]
  if (figure.shape !== 'count') return []
  return figure.splits.map(({ by, parts }) => ({
    whole: 'value',
    parts: parts.map(({ key }) => `${by}/${key}`),
  }))
}

/** The counts of a figure as cells of a table, by measure and name. @throws Error for a count that is hidden already */
export function cellsOf(figure: ExchangedFigure): readonly Cell[] {
  const printed = countsOf(figure).map(({ name, count }): Cell => {
    if (typeof count !== 'number') throw new Error(`${figure.id}/${name} is hidden already`)
    return { key: `${figure.id}/${name}`, value: count, kind: 'printed' }
  })
  if (figure.shape !== 'share') return printed
  const rest = Number(figure.denominator) - Number(figure.numerator)
  return [...printed, { key: `${figure.id}/rest`, value: rest, kind: 'derived' }]
}
