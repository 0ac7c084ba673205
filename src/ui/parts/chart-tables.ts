import { monthName, toYearMonthDay } from '../../kit/dates/index.ts'
import type { Html } from '../html.ts'
import { renderFigureTable } from '../tables/figure-table.ts'
import type { BarChartOptions } from './bar-chart.ts'
import { toNumber } from './counts.ts'
import type { MonthlyChartOptions } from './monthly-chart.ts'

/** The table under a bar chart: a row a bar, a column a series. */
export function renderBarTable(options: BarChartOptions, firstHeading: string): Html {
  return renderFigureTable({
    caption: options.title,
    captionIs: 'said',
    head: [firstHeading, ...options.series.map((series) => series.label)],
    rows: options.bars.map((bar) => [
      bar.label,
      ...options.series.map(({ key }) => toNumber(bar.values[key] ?? 0)),
    ]),
  })
}

/** The table under a monthly chart: a row a month. */
export function renderMonthTable(options: MonthlyChartOptions, valueHeading: string): Html {
  const sign = options.unit === 'percent' ? '%' : ''
  return renderFigureTable({
    caption: options.title,
    captionIs: 'said',
    head: ['Month', valueHeading],
    rows: options.months.map(({ month, value }) => {
      const parts = toYearMonthDay(month)
      return [
        `${monthName(parts.month)} ${parts.year}`,
        value === null ? 'no value' : `${toNumber(value)}${sign}`,
      ]
    }),
  })
}
