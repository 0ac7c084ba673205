import { type Count, type ExchangedFigure, SUPPRESSED } from './benchmark-file.ts'
import { cellsOf, sumsOf } from './counted-figure.ts'
import { COUNT_LINKS, type CountLink, SAME_TOTALS } from './exchanged-measures.ts'
import { type CountTable, findHidden } from './suppression.ts'

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
  const values = new Map(cells.map(({ key, value }) => [key, value]))
  const linked = [
    ...COUNT_LINKS.flatMap((link, index) => toLinked(link, `link-${index}/rest`, values)),
    ...SAME_TOTALS.map((groups, index) => toSameTotal(groups, `total-${index}`, values)),
  ]
  return {
    cells: [...cells, ...linked.flatMap((one) => one.cells)],
    sums: [...sums, ...linked.flatMap((one) => one.sums)],
  }
}

type Values = ReadonlyMap<string, number>

/** A link as a sum, where all its counts are there and what is left is not less than nothing; else nothing to work out. */
function toLinked({ whole, parts, rest }: CountLink, key: string, values: Values): readonly CountTable[] {
  const counts = [whole, ...parts].map((name) => values.get(name))
  const [all, ...some] = counts
  if (all === undefined || some.includes(undefined)) return []
  const left = some.reduce<number>((remaining, count) => remaining - (count ?? 0), all)
  if (rest === 'none') return left === 0 ? [{ cells: [], sums: [{ whole, parts }] }] : []
  if (left < 0) return []
  return [{ cells: [{ key, value: left, kind: 'derived' }], sums: [{ whole, parts: [...parts, key] }] }]
}

/** Groups that make one total, where they all are there and do; else nothing to work out. */
function toSameTotal(groups: readonly (readonly string[])[], key: string, values: Values): CountTable {
  const totals = groups.map((names) =>
    names.reduce((total, name) => total + (values.get(name) ?? Number.NaN), 0),
  )
  const [value] = totals
  if (value === undefined || totals.some((total) => total !== value)) return { cells: [], sums: [] }
  return {
    cells: [{ key, value, kind: 'derived' }],
    sums: groups.map((parts) => ({ whole: key, parts })),
  }
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
      return { ...figure, notRecorded, numerator: shown('numerator', figure.numerator) }
    case 'median':
  }
  return isHidden('number')
    ? { ...figure, notRecorded, number: SUPPRESSED, median: SUPPRESSED }
    : { ...figure, notRecorded }
}
