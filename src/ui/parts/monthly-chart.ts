import { scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type Day, monthName, toYearMonthDay } from '../../kit/dates/index.ts'
import { type Html, html } from '../html.ts'
import { renderScrollRegion } from '../tables/scroll-region.ts'
import {
  type ControlLimits,
  type ControlMark,
  renderControlLines,
  renderControlMark,
} from './control-lines.ts'
import { toNumber } from './counts.ts'
import { px, renderDrawing } from './svg.ts'

export type MonthPoint = {
  /** The first day of the month. */
  readonly month: Day
  /** Null where it cannot be told or nothing was counted. */
  readonly value: number | null
}

export type MonthlyChartOptions = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly look: 'line' | 'columns'
  readonly unit: 'count' | 'percent'
  /** Every month in order, none left out. */
  readonly months: readonly MonthPoint[]
  readonly target?: { readonly value: number; readonly label: string } | undefined
  /** Where months lie by chance alone, with a mark for each month that chance does not explain. */
  readonly control?:
    | { readonly limits: ControlLimits; readonly marks: readonly (ControlMark | null)[] }
    | undefined
}

const WIDTH = 760
const HEIGHT = 270
const LEFT = 48
const RIGHT = 14
const TOP = 18
const BOTTOM = 46

type Plot = {
  readonly x: (index: number) => number
  readonly y: (value: number) => number
  readonly band: number
  readonly ticks: readonly number[]
}

function plotOf(options: MonthlyChartOptions): Plot {
  const known = options.months.flatMap(({ value }) => (value === null ? [] : [value]))
  const limits = options.control ? [options.control.limits.lower, options.control.limits.upper] : []
  const all = [...known, ...limits, ...(options.target ? [options.target.value] : [])]
  const percentLine = options.unit === 'percent' && options.look === 'line'
  const least = percentLine ? Math.max(0, Math.floor((Math.min(100, ...all) - 2) / 5) * 5) : 0
  const highest = Math.max(1, ...all)
  const near = options.control && percentLine ? Math.min(100, Math.ceil((highest + 2) / 5) * 5) : 100
  const most = options.unit === 'percent' ? near : highest
  const y = scaleLinear([least, most], [HEIGHT - BOTTOM, TOP])
  if (options.unit === 'count') y.nice(4)
  const band = scaleBand(
    options.months.map((_, index) => index),
    [LEFT, WIDTH - RIGHT],
  ).padding(0.28)
  const x = (index: number): number => (band(index) ?? LEFT) + band.bandwidth() / 2
  return { x, y: (value) => y(value), band: band.bandwidth(), ticks: y.ticks(4).filter(Number.isInteger) }
}

function renderScales(options: MonthlyChartOptions, plot: Plot): Html {
  const sign = options.unit === 'percent' ? '%' : ''
  const rows = plot.ticks.map(
    (tick) =>
      html`<line class="fp-chart__grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${px(plot.y(tick))}" y2="${px(plot.y(tick))}"/><text class="fp-chart__tick" x="${LEFT - 8}" y="${px(plot.y(tick) + 4)}" text-anchor="end">${toNumber(tick)}${sign}</text>`,
  )
  const every = options.months.length > 14 ? 3 : 1
  const months = options.months.map(({ month }, index) => {
    const { year, month: number } = toYearMonthDay(month)
    const named = (number - 1) % every === 0
    const withYear =
      (index === 0 && number < 11) || number === 1
        ? html`<text class="fp-chart__tick" x="${px(plot.x(index))}" y="${HEIGHT - BOTTOM + 36}" text-anchor="middle">${year}</text>`
        : null
    return html`${named && html`<text class="fp-chart__tick" x="${px(plot.x(index))}" y="${HEIGHT - BOTTOM + 19}" text-anchor="middle">${monthName(number).slice(0, 3)}</text>`}${withYear}`
  })
  return html`${rows}<line class="fp-chart__base" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}"/>${months}`
}

function renderColumns(options: MonthlyChartOptions, plot: Plot): Html {
  const columns = options.months.map(({ value }, index) => {
    if (value === null) return null
    const top = plot.y(value)
    const height = HEIGHT - BOTTOM - top
    const says =
      options.months.length <= 14 &&
      html`<text class="fp-chart__value" x="${px(plot.x(index))}" y="${px(top - 5)}" text-anchor="middle">${toNumber(value)}</text>`
    return html`<rect class="fp-fill-brand" x="${px(plot.x(index) - plot.band / 2)}" y="${px(top)}" width="${px(plot.band)}" height="${px(height)}"/>${says}`
  })
  return html`${columns}`
}

function renderLine(options: MonthlyChartOptions, plot: Plot): Html {
  const path = line<MonthPoint>()
    .defined(({ value }) => value !== null)
    .x((_, index) => plot.x(index))
    .y(({ value }) => plot.y(value ?? 0))
    .digits(1)([...options.months])
  const dots = options.months.map(
    ({ value }, index) =>
      value !== null &&
      html`<circle class="fp-fill-brand" cx="${px(plot.x(index))}" cy="${px(plot.y(value))}" r="3"/>`,
  )
  return html`${path && html`<path class="fp-chart__line" d="${path}"/>`}${dots}`
}

function renderControl({ control, unit, months }: MonthlyChartOptions, plot: Plot): Html | null {
  if (!control) return null
  const sign = unit === 'percent' ? '%' : ''
  const lines = renderControlLines(control.limits, { left: LEFT, right: WIDTH - RIGHT, y: plot.y, sign })
  const marks = months.map(({ value }, index) => {
    const mark = control.marks[index] ?? null
    return value !== null && mark !== null && renderControlMark(mark, plot.x(index), plot.y(value))
  })
  return html`${lines}${marks}`
}

/** The label of a target reaches over so many of the last months. */
const UNDER_THE_LABEL = 6

function renderTarget(options: MonthlyChartOptions, plot: Plot): Html | null {
  if (!options.target) return null
  const y = plot.y(options.target.value)
  // Over its line, or under it where less is drawn in its way.
  const inTheWay = (middle: number): number =>
    options.months
      .slice(-UNDER_THE_LABEL)
      .filter(({ value }) => value !== null && Math.abs(plot.y(value) - middle) < 11).length
  const words = inTheWay(y - 10) > inTheWay(y + 12) ? y + 16 : y - 6
  return html`<line class="fp-chart__target" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${px(y)}" y2="${px(y)}"/><text class="fp-chart__target-label" x="${WIDTH - RIGHT}" y="${px(words)}" text-anchor="end">${options.target.label}</text>`
}

/** One value a month, as a line or as columns. A month without a value is a gap, never a nought. */
export function renderMonthlyChart(options: MonthlyChartOptions): Html {
  const plot = plotOf(options)
  const shapes = options.look === 'line' ? renderLine(options, plot) : renderColumns(options, plot)
  const drawing = renderDrawing({
    ...options,
    width: WIDTH,
    height: HEIGHT,
    className: 'fp-chart__drawing fp-chart__drawing--wide',
    content: html`${renderScales(options, plot)}${shapes}${renderControl(options, plot)}${renderTarget(options, plot)}`,
  })
  return renderScrollRegion(options.title, drawing)
}
