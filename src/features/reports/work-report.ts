// The figures of a report and the lists behind them, worked from the catalogue. Pure.
import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import {
  CATALOGUE,
  type FigurePeriod,
  type FigureRow,
  type KeptFigures,
  SERVICE,
  toYearPeriod,
} from '../figures/index.ts'
import { returnYear } from '../../law/returns/index.ts'
import { type FigureMap, type ReportFigures, toReportFigure } from './report-figure.ts'

/** The year of a report as a period; null for one that has not begun. */
export function periodOf(year: number, today: Day): FigurePeriod | null {
  const period = toYearPeriod(year, today)
  return period.ok ? period.value : null
}

function workYear(kept: KeptFigures, year: number, today: Day): FigureMap {
  const period = periodOf(year, today)
  if (period === null) return new Map()
  return new Map(
    CATALOGUE.map((measure) => [measure.id, toReportFigure(kept.figure(measure, period, SERVICE))]),
  )
}

const WORKED = new WeakMap<KeptFigures, Map<string, ReportFigures>>()

/** Every figure of a year and of the one before, as they are now; the same ones again until something moves. */
export function workReportFigures(kept: KeptFigures, year: number, today: Day): ReportFigures {
  const years = WORKED.get(kept) ?? new Map<string, ReportFigures>()
  WORKED.set(kept, years)
  const key = `${year} ${today}`
  const figures = years.get(key) ?? {
    now: workYear(kept, year, today),
    before: workYear(kept, year - 1, today),
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
