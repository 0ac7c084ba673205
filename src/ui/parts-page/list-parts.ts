import { dayOf } from '../../kit/dates/index.ts'
import { type Html, html } from '../html.ts'
import { renderHalves } from '../layout/grid.ts'
import {
  type BarChartOptions,
  type MonthlyChartOptions,
  renderBarChart,
  renderBarTable,
  renderChartFigure,
  renderFigureCard,
  renderFigureCards,
  renderMonthlyChart,
  renderMonthTable,
  renderSparkline,
} from '../parts/index.ts'
import { type ListColumn, renderListTable } from '../tables/index.ts'

type Row = { readonly name: string; readonly due: string; readonly reviews: number }

const COLUMNS: readonly ListColumn<Row>[] = [
  {
    key: 'name',
    heading: 'Child',
    sort: 'ascending',
    namesRow: true,
    cell: (row) => html`<a class="govuk-link" href="#lists">${row.name}</a>`,
    csv: (row) => row.name,
  },
  {
    key: 'due',
    heading: 'Next review',
    sort: 'ascending',
    classes: 'fp-cell--date',
    cell: (row) => row.due,
    csv: (row) => row.due,
  },
  {
    key: 'reviews',
    heading: 'Reviews',
    sort: 'descending',
    numeric: true,
    cell: (row) => String(row.reviews),
    csv: (row) => String(row.reviews),
  },
]

const ROWS: readonly Row[] = Array.from({ length: 12 }, (_, index) => ({
  name:
    index === 3
      ? 'Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Cholmondeley de la Mare'
      : `Child number ${index + 1}`,
  due: `${index + 1} Jun 2026`,
  reviews: index * 7,
}))

const BARS: BarChartOptions = {
  id: 'parts-bars',
  title: 'Late reviews by reason',
  description: 'Late notice 5, date differs from the source 1, miscalculation 1, officer absent none.',
  series: [
    { key: 'first', label: 'first review', fill: 'solid' },
    { key: 'later', label: 'later review', fill: 'stripes' },
    { key: 'adoption', label: 'adoption', fill: 'dots' },
  ],
  bars: [
    { label: 'Late notice', values: { first: 5, later: 2, adoption: 1 } },
    { label: 'Date differs from the source', values: { later: 1 } },
    {
      label: 'A reason with so many words that it needs more than a line of its own',
      values: { adoption: 1 },
    },
    { label: 'Officer absent', values: {} },
  ],
}

const MONTHS: MonthlyChartOptions = {
  id: 'parts-months',
  title: 'Reviews held on time by month',
  description: 'Between 94 and 100 per cent in every month but one without a review.',
  look: 'line',
  unit: 'percent',
  months: Array.from({ length: 24 }, (_, index) => ({
    month: dayOf(2024 + Math.floor((index + 3) / 12), ((index + 3) % 12) + 1, 1),
    value: index === 9 ? null : 94 + ((index * 7) % 6),
  })),
  target: { value: 95, label: 'target 95%' },
}

const COLUMNS_CHART: MonthlyChartOptions = {
  ...MONTHS,
  id: 'parts-columns',
  title: 'Reviews by month',
  description: 'Between 0 and 33 reviews a month.',
  look: 'columns',
  unit: 'count',
  months: MONTHS.months.slice(12).map(({ month }, index) => ({ month, value: (index * 11) % 40 })),
  target: undefined,
}

function renderCards(): Html {
  const values = MONTHS.months.map(({ value }) => value)
  const card = (index: number, verdict: 'above' | 'below' | 'on'): Html =>
    renderFigureCard({
      name: 'Reviews held on time',
      value: '99.6%',
      basis: '1,586 of 1,593 reviews · 4 cannot be told',
      spark: renderSparkline({
        id: `parts-spark-${index}`,
        title: 'On time, 24 months',
        description: 'Between 94 and 100 per cent.',
        values,
        target: 95,
      }),
      against: { verdict, target: 'target 95%' },
      before: 'last year 96.1%',
      links: [
        { text: 'Open the reviews', href: '#lists' },
        { text: 'Definition', href: '#lists' },
      ],
    })
  return renderFigureCards([
    card(1, 'above'),
    card(2, 'below'),
    renderFigureCard({
      name: 'Children told of within 2 working days of coming into care',
      value: 'Cannot tell',
      basis: 'Nothing recorded yet',
      links: [{ text: 'Definition', href: '#lists' }],
    }),
  ])
}

/** Lists, charts with their tables, cards. */
export function renderListParts(): Html {
  const list = { caption: 'Children', columns: COLUMNS, path: '/parts', query: {}, csvHref: '/parts.csv' }
  const many = renderListTable({
    ...list,
    summary: '1,000 children, page 7 of 20',
    rows: ROWS,
    total: 1000,
    state: { sort: 'name', direction: 'ascending', page: 7 },
    empty: '',
  })
  const none = renderListTable({
    ...list,
    summary: 'No children, team North, late',
    rows: [],
    total: 0,
    state: { sort: 'name', direction: 'ascending', page: 1 },
    empty: html`No child matches. <a class="govuk-link" href="#lists">Clear the filters</a>.`,
  })
  const bars = renderChartFigure({
    heading: 'Most late reviews were first reviews',
    chart: renderBarChart(BARS),
    table: renderBarTable(BARS, 'Reason'),
    note: 'A review is on time when its first part was held no later than its due day.',
  })
  const months = renderChartFigure({
    heading: 'On time in nearly every month',
    chart: renderMonthlyChart(MONTHS),
    table: renderMonthTable(MONTHS, 'On time'),
  })
  const columns = renderChartFigure({
    heading: 'Reviews come in waves',
    chart: renderMonthlyChart(COLUMNS_CHART),
    table: renderMonthTable(COLUMNS_CHART, 'Reviews'),
  })
  return html`${many}${none}${renderCards()}${renderHalves(bars, months)}${columns}`
}
