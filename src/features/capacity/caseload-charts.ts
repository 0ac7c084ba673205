// Charts of caseloads over months: a month of which nothing is known is a gap.
import type { Html } from '../../ui/html.ts'
import {
  type MonthlyChartOptions,
  renderChartFigure,
  renderMonthlyChart,
  renderMonthTable,
} from '../../ui/parts/index.ts'
import type { Day } from '../../kit/dates/index.ts'

export type CaseloadChart = {
  readonly id: string
  readonly title: string
  readonly heading: string
  readonly value: string
  readonly look?: 'line' | 'columns'
  readonly months: readonly { readonly month: Day; readonly value: number | null }[]
  readonly target?: { readonly value: number; readonly label: string }
}

/** A chart with its table. */
export function renderCaseloadChart({ heading, value, look, target, ...chart }: CaseloadChart): Html {
  const known = chart.months.filter((one) => one.value !== null).length
  const options: MonthlyChartOptions = {
    ...chart,
    description: `${value}, at the end of each of ${chart.months.length} months, ${known} of them known.`,
    look: look ?? 'line',
    unit: 'count',
    target,
  }
  const gaps = chart.months.length - known
  return renderChartFigure({
    heading,
    chart: renderMonthlyChart(options),
    table: renderMonthTable(options, value),
    note:
      gaps === 0
        ? undefined
        : `${gaps} ${gaps === 1 ? 'month has' : 'months have'} no value: who held the children then, or who was in post, is not on record. That is not 0.`,
  })
}
