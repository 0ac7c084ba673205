import { toIsoDate } from '../../kit/dates/index.ts'
import { type Html, html } from '../../ui/html.ts'
import {
  type ControlMark,
  renderChartFigure,
  renderMonthlyChart,
  renderMonthTable,
} from '../../ui/parts/index.ts'
import { renderFigureTable } from '../../ui/tables/index.ts'
import { addressOf, type FigureAsk } from './figure-address.ts'
import { toMonthKey } from './figure-period.ts'
import { isByEvent } from './kept-figures.ts'
import { basisWords, headlineWords, valueHeading } from './figure-words.ts'
import { targetWords } from './held-against.ts'
import { measureListPath } from './paths.ts'
import {
  endOfMonth,
  monthWords,
  sayDistance,
  sayValue,
  type Trend,
  type TrendMonth,
  trendWords,
} from './trend.ts'
import type { Signal } from './xmr.ts'
import type { Yardstick } from './yardstick.ts'

const MARKS: Readonly<Record<Signal, ControlMark>> = {
  'above-limits': 'outside',
  'below-limits': 'outside',
  'run-above': 'run',
  'run-below': 'run',
}

const SIGNAL_WORDS: Readonly<Record<Signal, string>> = {
  'above-limits': 'Above the upper limit',
  'below-limits': 'Below the lower limit',
  'run-above': 'In a run above the average',
  'run-below': 'In a run below the average',
}

const KEY =
  'Square on its corner: outside the limits. Ring: one of eight or more months in a row on one side of the average.'

/** The address of the rows of one month: as many as the chart shows. */
export function monthRowsHref(
  { measure, within }: Pick<Trend, 'measure' | 'within'>,
  { month }: Pick<TrendMonth, 'month'>,
  ask: FigureAsk,
): string {
  const { of } = ask.address
  const days = isByEvent(measure)
    ? { from: toIsoDate(within.from), to: toIsoDate(within.to), month: toMonthKey(month) }
    : { from: toIsoDate(month), to: toIsoDate(endOfMonth(month)) }
  const address = of === undefined ? days : { ...days, of }
  return addressOf(measureListPath(measure.id), { ...ask, address })
}

function renderTable(trend: Trend, ask: FigureAsk): Html {
  const { measure, months, xmr } = trend
  const points = xmr.kind === 'too-few' ? [] : xmr.points
  const isBare = measure.shape === 'count'
  const rows = months.map((one, at) => {
    const { range, signal } = points[at] ?? { range: null, signal: null }
    const value = one.value === null ? headlineWords(one.figure) : sayValue(measure, one.value)
    return [
      monthWords(one.month),
      html`<a class="govuk-link" href="${monthRowsHref(trend, one, ask)}">${value}<span class="govuk-visually-hidden">: the rows of ${monthWords(one.month)}</span></a>`,
      ...(isBare ? [] : [basisWords(measure, one.figure)]),
      range === null ? '–' : sayDistance(measure, range),
      signal === null ? '–' : SIGNAL_WORDS[signal],
    ]
  })
  return renderFigureTable({
    caption: `${measure.name}, month by month`,
    captionIs: 'said',
    head: [
      'Month',
      valueHeading(measure),
      ...(isBare ? [] : ['Of']),
      'Change from the month before',
      'More than noise',
    ],
    rows,
  })
}

/** A measure month by month with what chance explains, its target, and the same as a table that opens to rows. */
export function renderTrend(trend: Trend, target: Yardstick | null, ask: FigureAsk): Html {
  const { measure, months, xmr } = trend
  const { verdict, says, more } = trendWords(trend)
  const heading = `${measure.name}: ${says}`
  if (months.length === 0) return html`<p class="govuk-body">${heading}.</p>`
  const control =
    xmr.kind === 'too-few'
      ? undefined
      : {
          limits: xmr,
          marks: xmr.points.map(({ signal }) => (signal === null ? null : MARKS[signal])),
        }
  return renderChartFigure({
    heading,
    chart: renderMonthlyChart({
      id: `trend-${measure.id}`,
      title: heading,
      description: more.join(' '),
      look: 'line',
      unit: measure.shape === 'share' ? 'percent' : 'count',
      months,
      control,
      target: target === null ? undefined : { value: target.value, label: targetWords(measure, target) },
    }),
    table: renderTable(trend, ask),
    note: [...more, ...(verdict === 'change' ? [KEY] : [])].join(' '),
  })
}

/** How far each month is from the one before, with the most that chance explains: the second half of the chart. */
export function renderRanges({ measure, months, xmr }: Trend): Html | null {
  if (xmr.kind === 'too-few' || xmr.rangeLimit === 0) return null
  const words = sayDistance(measure, xmr.rangeLimit)
  const over = xmr.points.filter(({ range }) => range !== null && range > xmr.rangeLimit).length
  const says =
    over === 0
      ? `no change from one month to the next is beyond ${words}`
      : `${over} ${over === 1 ? 'change' : 'changes'} from one month to the next beyond ${words}`
  const options = {
    id: `ranges-${measure.id}`,
    title: `Moving range: ${says}`,
    description: 'How far each month is from the one before it, and the most that chance explains.',
    look: 'columns',
    unit: 'count',
    months: months.map(({ month }, at) => {
      const range = xmr.points[at]?.range ?? null
      return { month, value: range === null ? null : Math.round(10 * range) / 10 }
    }),
    target: { value: xmr.rangeLimit, label: `upper limit ${words}` },
  } as const
  return renderChartFigure({
    heading: options.title,
    chart: renderMonthlyChart(options),
    table: renderMonthTable(options, measure.shape === 'share' ? 'Percentage points' : valueHeading(measure)),
  })
}
