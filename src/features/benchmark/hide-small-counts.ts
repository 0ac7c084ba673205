import { type Count, type ExchangedFigure, SUPPRESSED } from './benchmark-file.ts'
import { cellsOf, sumsOf } from './counted-figure.ts'
import { type CountTable, findHidden } from '../../kit/suppression.ts'
import { withCountLinks } from '../figures/index.ts'

/** The figures with counts of 1 to 4 suppressed, and what would reveal one of them, in one measure or in several. */
export function hideSmallCounts(figures: readonly ExchangedFigure[]): readonly ExchangedFigure[] {
  const hidden = findHidden(toTable(figures))
  return figures.map((figure) => hide(figure, (name) => hidden.has(`${figure.id}/${name}`)))
}

function toTable(figures: readonly ExchangedFigure[]): CountTable {
  const cells = figures.flatMap(cellsOf)
  const sums = figures.flatMap((figure) =>
    sumsOf(figure).map(({ whole, parts }) => ({
      whole: `${figure.id}/${whole}`,
      parts: parts.map((part) => `${figure.id}/${part}`),
    })),
  )
  return withCountLinks({ cells, sums })
}

function hide(figure: ExchangedFigure, isHidden: (name: string) => boolean): ExchangedFigure {
  const shown = (name: string, count: Count): Count => (isHidden(name) ? SUPPRESSED : count)
  const notRecorded = shown('not-recorded', figure.notRecorded)
  switch (figure.shape) {
    case 'share':
      return {
        ...figure,
        notRecorded,
        numerator: shown('numerator', figure.numerator),
        denominator: shown('denominator', figure.denominator),
      }
    case 'count':
      return {
        ...figure,
        notRecorded,
        value: shown('value', figure.value),
        splits: figure.splits.map(({ by, parts }) => ({
          by,
          parts: parts.map(({ key, value }) => ({ key, value: shown(`${by}/${key}`, value) })),
        })),
      }
    case 'rate':
      return {
        ...figure,
        notRecorded,
        numerator: shown('numerator', figure.numerator),
        base: isHidden('base') ? SUPPRESSED : figure.base,
      }
    case 'median':
  }
  return isHidden('number')
    ? { ...figure, notRecorded, number: SUPPRESSED, median: SUPPRESSED }
    : { ...figure, notRecorded }
}
