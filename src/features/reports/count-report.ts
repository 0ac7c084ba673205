// Every count that a report prints or that one could work out from it, as cells and the sums between them.
import type { Cell, Sum } from '../../kit/suppression.ts'
import { type SameTotal, withCountLinks } from '../figures/index.ts'
import type { ReportFigure, ReportFigures, ReportRatio } from './report-figure.ts'

/** What is counted of these points at nobody: work and posts, in parts of one, and what the service does of its own. */
const NOT_PEOPLE = new Set(['load', 'post', 'officer-day', 'action', 'observation'])

export type Counted = { readonly cells: readonly Cell[]; readonly sums: readonly Sum[] }

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
  if (figure.shape === 'rate' && Number.isInteger(denominator))
    return { cells: [cell('numerator', numerator), cell('base', denominator)], sums: [] }
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
export function nameOfCount({ shape }: Pick<ReportFigure, 'shape'>): string {
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

export const ofPeople = ({ unit }: ReportFigure): boolean => !NOT_PEOPLE.has(unit)

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

/** The children at the end of one year and those who came make those who left and those at the end of the next. */
const overTheYear = (earlier: string, later: string): SameTotal => [
  [`${earlier}looked-after-on/value`, `${later}started/value`],
  [`${later}looked-after-on/value`, `${later}ceased/value`],
]

const prefixed = ({ cells, sums }: Counted, prefix: string): Counted => ({
  cells: cells.map((cell) => ({ ...cell, key: `${prefix}${cell.key}` })),
  sums: sums.map(({ whole, parts }) => ({
    whole: `${prefix}${whole}`,
    parts: parts.map((part) => `${prefix}${part}`),
  })),
})

export const BEFORE = 'before:'

/** How the counts of a year before the year before begin. */
export const ofYear = (year: number): string => `y${year}:`

/** The figures of the earlier years that trends show, by year. */
function earlierFigures({ now }: ReportFigures): ReadonlyMap<number, ReadonlyMap<string, ReportFigure>> {
  const years = new Map<number, Map<string, ReportFigure>>()
  for (const figure of now.values()) {
    for (const { year, typed, ...ratio } of figure.compared.years) {
      const figures = years.get(year) ?? new Map<string, ReportFigure>()
      years.set(year, figures)
      figures.set(figure.id, { ...figure, ...ratio, typed, notRecorded: 0, splits: [] })
    }
  }
  return new Map([...years].toSorted(([one], [other]) => one - other))
}

/** All counts of all years, with what they make together. */
export function countReport(figures: ReportFigures, printed: PrintedSplits): Counted {
  const earlier = [...earlierFigures(figures)]
  const years = [
    ...earlier.map(([year, map]) => ({ prefix: ofYear(year), map })),
    { prefix: BEFORE, map: figures.before },
    { prefix: '', map: figures.now },
  ]
  const counted = years.map(({ prefix, map }) =>
    prefixed(withCountLinks(tableOf(map, printed), FLOWS), prefix),
  )
  const cells = counted.flatMap((one) => one.cells)
  const values = new Map(cells.map(({ key, value }) => [key, value]))
  const totals = years.slice(1).map(({ prefix }, place) => {
    const names = overTheYear(years[place]?.prefix ?? '', prefix)
    return toTotal(names, `${prefix}over-the-year`, values)
  })
  return {
    cells: [...cells, ...totals.flatMap((one) => one.cells)],
    sums: [...counted, ...totals].flatMap((one) => one.sums),
  }
}

/** Groups of counts that make one total, where they all are there and do. */
function toTotal(groups: SameTotal, key: string, values: ReadonlyMap<string, number>): Counted {
  const totals = groups.map((names) => names.reduce((sum, name) => sum + (values.get(name) ?? Number.NaN), 0))
  const [value] = totals
  if (value === undefined || totals.some((total) => total !== value)) return { cells: [], sums: [] }
  return { cells: [{ key, value, kind: 'derived' }], sums: groups.map((parts) => ({ whole: key, parts })) }
}
