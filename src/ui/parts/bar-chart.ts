import { scaleLinear } from 'd3-scale'
import { type Html, html } from '../html.ts'
import { renderScrollRegion } from '../tables/scroll-region.ts'
import { toNumber } from './counts.ts'
import { type Fill, fillOf, renderPatterns } from './patterns.ts'
import { px, renderDrawing, textWidth, wrapWords } from './svg.ts'

export type BarSeries = { readonly key: string; readonly label: string; readonly fill: Fill }

export type Bar = {
  readonly label: string
  /** By key of the series; one left out is nought. */
  readonly values: Readonly<Record<string, number>>
  /** Words at the end of the bar. Left out: the sum. */
  readonly says?: string | undefined
}

export type BarChartOptions = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly series: readonly BarSeries[]
  readonly bars: readonly Bar[]
  /** The length of the longest possible bar. Left out: the longest there is. */
  readonly most?: number | undefined
}

const WIDTH = 620
const LABELS = 210
const ENDS = 70
const BAR = 24

const sumOf = (bar: Bar, series: readonly BarSeries[]): number =>
  series.reduce((sum, { key }) => sum + (bar.values[key] ?? 0), 0)

type Place = { readonly top: number; readonly height: number }

function placesOf(bars: readonly Bar[]): readonly Place[] {
  let top = 4
  return bars.map((bar) => {
    const height = Math.max(38, wrapWords(bar.label, 30).length * 17 + 12)
    const place = { top, height }
    top += height
    return place
  })
}

function renderBar(
  bar: Bar,
  place: Place,
  options: BarChartOptions,
  length: (value: number) => number,
): Html {
  const middle = place.top + place.height / 2
  let x = LABELS
  const segments = options.series.map(({ key, fill }) => {
    const width = length(bar.values[key] ?? 0)
    const drawn =
      width > 0 &&
      html`<rect ${fillOf(options.id, fill)} x="${px(x)}" y="${px(middle - BAR / 2)}" width="${px(width)}" height="${BAR}"/>`
    x += width
    return drawn
  })
  const lines = wrapWords(bar.label, 30)
  const label = lines.map(
    (line, index) =>
      html`<text class="fp-chart__label" x="0" y="${px(middle + 4.5 + (index - (lines.length - 1) / 2) * 17)}">${line}</text>`,
  )
  const says = bar.says ?? toNumber(sumOf(bar, options.series))
  return html`${label}${segments}<text class="fp-chart__value" x="${px(x + 8)}" y="${px(middle + 4.5)}">${says}</text>`
}

function renderLegend(options: BarChartOptions, top: number): Html {
  let x = LABELS
  const items = options.series.map(({ label, fill }) => {
    const at = x
    x += 20 + textWidth(label, 13) + 24
    return html`<rect ${fillOf(options.id, fill)} x="${px(at)}" y="${top + 6}" width="14" height="14"/><text class="fp-chart__label" x="${px(at + 20)}" y="${top + 18}">${label}</text>`
  })
  return html`${items}`
}

/** Bars from left to right with their value at the end; series told apart by pattern, never by colour alone. */
export function renderBarChart(options: BarChartOptions): Html {
  const places = placesOf(options.bars)
  const last = places.at(-1)
  const bottom = last ? last.top + last.height : 4
  const longest = Math.max(1, options.most ?? 0, ...options.bars.map((bar) => sumOf(bar, options.series)))
  const scale = scaleLinear([0, longest], [0, WIDTH - LABELS - ENDS])
  const bars = options.bars.map((bar, index) =>
    renderBar(bar, places[index] ?? { top: 0, height: 38 }, options, (value) => scale(value)),
  )
  const legend = options.series.length > 1 && renderLegend(options, bottom)
  const drawing = renderDrawing({
    id: options.id,
    title: options.title,
    description: options.description,
    width: WIDTH,
    height: bottom + (legend ? 28 : 4),
    className: 'fp-chart__drawing',
    content: html`${renderPatterns(options.id)}<line class="fp-chart__base" x1="${LABELS}" x2="${LABELS}" y1="2" y2="${bottom}"/>${bars}${legend}`,
  })
  return renderScrollRegion(options.title, drawing)
}
