// The figures of a report and the lists behind them, worked from the catalogue. Pure.
import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { returnYear } from '../../law/returns/index.ts'
import {
  CATALOGUE,
  type Figure,
  type FigurePeriod,
  type FigureRow,
  type KeptFigures,
  type Measure,
  SERVICE,
  toYearPeriod,
  type Yardsticks,
} from '../figures/index.ts'
import { TREND_IDS } from './board-sections.ts'
import {
  type Compared,
  NOTHING_BESIDE,
  toCompared,
  toRatio,
  typedMark,
  typedRatio,
} from './compared-figure.ts'
import { type FigureMap, type Published, type ReportFigures, toReportFigure } from './report-figure.ts'

/** The year of a report as a period; null for one that has not begun. */
export function periodOf(year: number, today: Day): FigurePeriod | null {
  const period = toYearPeriod(year, today)
  return period.ok ? period.value : null
}

type Held = { readonly kept: KeptFigures; readonly yardsticks: Yardsticks; readonly today: Day }

const worked = (measure: Measure, year: number, { kept, today }: Held): Figure | null => {
  const period = periodOf(year, today)
  return period === null ? null : kept.figure(measure, period, SERVICE)
}

/** How many years before the year before a trend shows. */
const EARLIER = [4, 3, 2] as const

function earlierYears(measure: Measure, year: number, held: Held): Compared['years'] {
  return EARLIER.flatMap((back): Compared['years'] => {
    const typed = held.yardsticks.ofYear(measure.id, 'own', year - back)
    if (typed !== null) return [{ year: year - back, ...typedRatio(measure, typed), typed: typedMark(typed) }]
    const figure = TREND_IDS.has(measure.id) ? worked(measure, year - back, held) : null
    const isWorked =
      figure !== null && (figure.numerator > 0 || figure.denominator > 0 || figure.beside.length > 0)
    return isWorked ? [{ year: year - back, ...toRatio(figure), typed: null }] : []
  })
}

function workYear(year: number, held: Held, compare: 'with-others' | 'alone'): FigureMap {
  const { yardsticks, today } = held
  const period = periodOf(year, today)
  if (period === null) return new Map()
  return new Map(
    CATALOGUE.map((measure) => {
      const beside = { asOf: period.asOf, year, years: earlierYears(measure, year, held) }
      const compared = compare === 'alone' ? NOTHING_BESIDE : toCompared(measure, yardsticks, beside)
      const typed = yardsticks.ofYear(measure.id, 'own', year)
      return [measure.id, toReportFigure(held.kept.figure(measure, period, SERVICE), { typed, compared })]
    }),
  )
}

const WORKED = new WeakMap<KeptFigures, Map<string, ReportFigures>>()

/** Which yardsticks stand, so that a change of one is seen. */
const signatureOf = ({ all }: Yardsticks): string =>
  all.map(({ measure, who, from, version }) => `${measure} ${who} ${from} ${version}`).join()

/**
 * Every figure of a year and of the one before, as they are now; the same ones again until something moves. `published`:
 * reports that were frozen before, by id.
 */
export function workReportFigures(
  year: number,
  held: Held,
  published: ReadonlyMap<string, Published> = new Map(),
): ReportFigures {
  const years = WORKED.get(held.kept) ?? new Map<string, ReportFigures>()
  WORKED.set(held.kept, years)
  const key = `${year} ${held.today} ${signatureOf(held.yardsticks)} ${[...published.keys()].join()}`
  const figures = years.get(key) ?? {
    now: workYear(year, held, 'with-others'),
    before: workYear(year - 1, held, 'alone'),
    published: [...published.values()],
  }
  years.set(key, figures)
  return figures
}

type Counted = readonly (readonly [on: string, counts: string])[]

/** The rows behind every figure, child by child; null: about no child. */
export function workReportLists(
  kept: KeptFigures,
  period: FigurePeriod,
): readonly { readonly childId: string | null; readonly counted: Readonly<Record<string, Counted>> }[] {
  const byChild = new Map<string, Record<string, (readonly [string, string])[]>>()
  for (const measure of CATALOGUE) {
    for (const row of kept.rows(measure, period, SERVICE)) addRow(byChild, measure.id, row)
  }
  return [...byChild].map(([id, counted]) => ({ childId: id === '' ? null : id, counted }))
}

function addRow(
  byChild: Map<string, Record<string, (readonly [string, string])[]>>,
  measureId: string,
  { child, on, counts }: FigureRow,
): void {
  const counted = byChild.get(child.id) ?? {}
  byChild.set(child.id, counted)
  const rows = counted[measureId] ?? []
  counted[measureId] = rows
  rows.push([toIsoDate(on), counts])
}

/** The last day of a report's year. */
export function lastDayOf(year: number): Day {
  return returnYear(year).to
}
