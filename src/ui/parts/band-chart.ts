import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { type Day, monthName, toYearMonthDay } from '../../kit/dates/index.ts'
import { type Html, html } from '../html.ts'
import { renderScrollRegion } from '../tables/scroll-region.ts'
import { toNumber } from './counts.ts'
import { px, renderDrawing } from './svg.ts'

export type BandPoint = {
  readonly day: Day
  readonly low: number
  readonly median: number
  readonly high: number
  /** What it is held against; null where there is nothing. */
  readonly against: number | null
}

export type BandChartOptions = {
  readonly id: string
  readonly title: string
  readonly description: string
  /** In order of day, evenly spaced. */
  readonly points: readonly BandPoint[]
  /** What the middle line is, and what it is held against. */
  readonly names: {
    readonly median: string
    readonly band: string | null
    readonly against: string | null
  }
}

const WIDTH = 760
const HEIGHT = 300
const LEFT = 52
const RIGHT = 14
const TOP = 14
const BOTTOM = 76

type Plot = { readonly x: (at: number) => number; readonly y: (value: number) => number }

function renderScales(points: readonly BandPoint[], plot: Plot, ticks: readonly number[]): Html {
  const rows = ticks.map((tick) => {
    const y = px(plot.y(tick))
    return html`<line class="fp-chart__grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/><text class="fp-chart__tick" x="${LEFT - 8}" y="${px(plot.y(tick) + 4)}" text-anchor="end">${toNumber(tick)}</text>`
  })
  const months = points.map(({ day }, at) => {
    const { year, month } = toYearMonthDay(day)
    const before = points[at - 1]
    const isFirst = before !== undefined && toYearMonthDay(before.day).month !== month
    const year4 = month === 1 ? ` ${year}` : ''
    return (
      isFirst &&
      html`<text class="fp-chart__tick" x="${px(plot.x(at))}" y="${HEIGHT - BOTTOM + 19}" text-anchor="middle">${monthName(month).slice(0, 3)}${year4}</text>`
    )
  })
  return html`${rows}<line class="fp-chart__base" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}"/>${months}`
}

type LegendItem = { readonly label: string; readonly mark: (x: number, y: number) => Html }

function legendItems({ names }: BandChartOptions): readonly LegendItem[] {
  const stroke = (className: string) => (x: number, y: number) =>
    html`<line class="${className}" x1="${px(x)}" x2="${px(x + 22)}" y1="${y}" y2="${y}"/>`
  const box = (x: number, y: number) =>
    html`<rect class="fp-fill-pale" x="${px(x)}" y="${y - 6}" width="22" height="12"/>`
  return [
    { label: names.median, mark: stroke('fp-chart__line') },
    ...(names.band === null ? [] : [{ label: names.band, mark: box }]),
    ...(names.against === null ? [] : [{ label: names.against, mark: stroke('fp-chart__target') }]),
  ]
}

function renderLegend(options: BandChartOptions): Html {
  let x = LEFT
  const y = HEIGHT - 26
  const items = legendItems(options).map(({ label, mark }) => {
    const at = x
    x += 30 + label.length * 7 + 24
    return html`${mark(at, y)}<text class="fp-chart__label" x="${px(at + 30)}" y="${y + 4}">${label}</text>`
  })
  return html`${items}`
}

/** A line through weeks with the band in which most runs lie, and what it is held against. */
export function renderBandChart(options: BandChartOptions): Html {
  const points = [...options.points]
  const most = Math.max(1, ...points.flatMap(({ high, against }) => [high, against ?? 0]))
  const scale = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]).nice(4)
  const step = (WIDTH - RIGHT - LEFT) / Math.max(1, points.length - 1)
  const plot: Plot = { x: (at) => LEFT + at * step, y: (value) => scale(value) }
  const x = (_: BandPoint, at: number): number => plot.x(at)
  const band = area<BandPoint>()
    .x(x)
    .y0(({ low }) => plot.y(low))
    .y1(({ high }) => plot.y(high))
    .digits(1)(points)
  const middle = line<BandPoint>()
    .x(x)
    .y(({ median }) => plot.y(median))
    .digits(1)(points)
  const against = line<BandPoint>()
    .defined((point) => point.against !== null)
    .x(x)
    .y((point) => plot.y(point.against ?? 0))
    .digits(1)(points)
  const content = html`${renderScales(points, plot, scale.ticks(4).filter(Number.isInteger))}${options.names.band !== null && html`<path class="fp-fill-pale" d="${band}"/>`}${middle && html`<path class="fp-chart__line" d="${middle}"/>`}${against && html`<path class="fp-chart__target" fill="none" d="${against}"/>`}${renderLegend(options)}`
  const drawing = renderDrawing({
    ...options,
    width: WIDTH,
    height: HEIGHT,
    className: 'fp-chart__drawing fp-chart__drawing--wide',
    content,
  })
  return renderScrollRegion(options.title, drawing)
}
