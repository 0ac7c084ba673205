// Which counts of a report are left out for the public, so that nobody can be made out from it: not from one table, not
// from several, and not from the year before beside this one.
import { type Cell, findHidden, isSmall, type Sum } from '../../kit/suppression.ts'
import { type SameTotal, withCountLinks } from '../figures/index.ts'
import type { IsHidden } from './figure-reference.ts'
import type { ReportFigure, ReportFigures, ReportRatio, Which } from './report-figure.ts'

/** What is counted of these points at nobody: work and posts, in parts of one. */
const NOT_PEOPLE = new Set(['load', 'post', 'officer-day'])

type Counted = { readonly cells: readonly Cell[]; readonly sums: readonly Sum[] }

/** The splits of a measure that a report prints, by id of the measure. */
export type PrintedSplits = ReadonlyMap<string, ReadonlySet<string>>

/** The counts of one figure or one part of it, called `prefix/…`. */
function countsOf(figure: ReportFigure, ratio: ReportRatio, prefix: string): Counted {
  const cell = (name: string, value: number, kind: Cell['kind'] = 'printed'): Cell => ({
    key: `${prefix}/${name}`,
    value,
    kind,
  })
  const { numerator, denominator } = ratio
  if (figure.shape !== 'share') return { cells: [cell(nameOfCount(figure), numerator)], sums: [] }
  return {
    cells: [
      cell('numerator', numerator),
      cell('denominator', denominator),
      cell('rest', denominator - numerator, 'derived'),
    ],
    sums: [{ whole: `${prefix}/denominator`, parts: [`${prefix}/numerator`, `${prefix}/rest`] }],
  }
}

/** As the links between measures call the count of a figure. */
function nameOfCount({ shape }: ReportFigure): string {
  if (shape === 'rate') return 'numerator'
  return shape === 'median' ? 'number' : 'value'
}

/** A part of a count is called by its split and key alone, as the links have it. */
function partsOf(figure: ReportFigure, printed: ReadonlySet<string>): readonly Counted[] {
  return figure.splits
    .filter(({ by }) => printed.has(by))
    .map(({ by, parts }): Counted => {
      const isCount = figure.shape === 'count'
      const counted = parts.map((part) =>
        isCount
          ? {
              cells: [
                { key: `${figure.id}/${by}/${part.key}`, value: part.numerator, kind: 'printed' as const },
              ],
              sums: [],
            }
          : countsOf(figure, part, `${figure.id}/${by}/${part.key}`),
      )
      const makes = (whole: string, name: string): Sum => ({
        whole: `${figure.id}/${whole}`,
        parts: parts.map(({ key }) => `${figure.id}/${by}/${key}${name}`),
      })
      const sums = isCount
        ? [makes('value', '')]
        : figure.shape === 'share'
          ? [makes('numerator', '/numerator'), makes('denominator', '/denominator'), makes('rest', '/rest')]
          : []
      return {
        cells: counted.flatMap(({ cells }) => cells),
        sums: [...counted.flatMap((one) => one.sums), ...sums],
      }
    })
}

const ofPeople = ({ unit }: ReportFigure): boolean => !NOT_PEOPLE.has(unit)

const areWhole = ({ cells }: Counted): boolean =>
  cells.every(({ value }) => Number.isInteger(value) && value >= 0)

function tableOf(figures: ReadonlyMap<string, ReportFigure>, printed: PrintedSplits): Counted {
  const counted = [...figures.values()].filter(ofPeople).flatMap((figure) => [
    countsOf(figure, figure, figure.id),
    {
      cells: [{ key: `${figure.id}/not-recorded`, value: figure.notRecorded, kind: 'printed' as const }],
      sums: [],
    },
    ...partsOf(figure, printed.get(figure.id) ?? new Set()),
  ])
  const whole = counted.filter(areWhole)
  const cells = whole.flatMap((one) => one.cells)
  const values = new Map(cells.map(({ key, value }) => [key, value]))
  const holds = ({ whole: all, parts }: Sum): boolean =>
    values.get(all) === parts.reduce((total, part) => total + (values.get(part) ?? Number.NaN), 0)
  return { cells, sums: whole.flatMap((one) => one.sums).filter(holds) }
}

/** Opening and what came make what went and closing; children whom somebody holds, and the others, make all. */
const FLOWS: readonly SameTotal[] = [
  [['caseload/numerator', 'caseload/not-recorded'], ['looked-after-on/value']],
  [
    ['disputes-opening/value', 'disputes/value', 'disputes-reopened/value'],
    ['disputes-resolved/value', 'disputes-open/value'],
  ],
]

/** The children at the end of the year before and those who came make those who left and those at the end of this one. */
const OVER_THE_YEAR: SameTotal = [
  ['before:looked-after-on/value', 'started/value'],
  ['looked-after-on/value', 'ceased/value'],
]

const prefixed = ({ cells, sums }: Counted): Counted => ({
  cells: cells.map((cell) => ({ ...cell, key: `before:${cell.key}` })),
  sums: sums.map(({ whole, parts }) => ({
    whole: `before:${whole}`,
    parts: parts.map((part) => `before:${part}`),
  })),
})

/** What was left out of figures that were asked about before: working it out takes long. */
const KNOWN = new WeakMap<ReportFigures, IsHidden>()

/**
 * What is left out of a report for the public. A part of a split that the report does not print is never shown.
 * `printed` is the same each time the same figures are asked about.
 */
export function hideSmallNumbers(figures: ReportFigures, printed: PrintedSplits): IsHidden {
  const known = KNOWN.get(figures)
  if (known !== undefined) return known
  const isHidden = findWhatHides(figures, printed)
  KNOWN.set(figures, isHidden)
  return isHidden
}

function findWhatHides(figures: ReportFigures, printed: PrintedSplits): IsHidden {
  const now = withCountLinks(tableOf(figures.now, printed), FLOWS)
  const before = prefixed(withCountLinks(tableOf(figures.before, printed), FLOWS))
  const both = { cells: [...now.cells, ...before.cells], sums: [...now.sums, ...before.sums] }
  const hidden = findHidden(withYears(both))
  const known = new Set(both.cells.map(({ key }) => key))
  return (which, measureId, part) => {
    const figure = figures[which].get(measureId)
    if (figure === undefined) return true
    if (!ofPeople(figure)) return isHiddenWork(figure, part, printed)
    return namesOf(figure, part, which).some((name) => hidden.has(name) || !known.has(name))
  }
}

/** Of work and posts the value is told, and not how few children nobody recorded. */
function isHiddenWork(
  { id, notRecorded }: ReportFigure,
  part: string | null,
  printed: PrintedSplits,
): boolean {
  if (part === BESIDE) return isSmall(notRecorded)
  return part !== null && printed.get(id)?.has(part.split('/')[0] ?? '') !== true
}

function withYears({ cells, sums }: Counted): Counted {
  const values = new Map(cells.map(({ key, value }) => [key, value]))
  const totals = OVER_THE_YEAR.map((names) =>
    names.reduce((sum, name) => sum + (values.get(name) ?? Number.NaN), 0),
  )
  const [value] = totals
  if (value === undefined || totals.some((total) => total !== value)) return { cells, sums }
  const key = 'over-the-year'
  return {
    cells: [...cells, { key, value, kind: 'derived' }],
    sums: [...sums, ...OVER_THE_YEAR.map((parts) => ({ whole: key, parts }))],
  }
}

/** What stands beside a figure because nobody recorded it, as a part. */
export const BESIDE = 'not-recorded'

/** Every count that a value shows: both halves of a share. */
function namesOf(figure: ReportFigure, part: string | null, which: Which): readonly string[] {
  const at = `${which === 'before' ? 'before:' : ''}${figure.id}${part === null ? '' : `/${part}`}`
  if (part === BESIDE) return [at]
  if (figure.shape === 'share') return [`${at}/numerator`, `${at}/denominator`]
  return part === null || figure.shape !== 'count' ? [`${at}/${nameOfCount(figure)}`] : [at]
}
