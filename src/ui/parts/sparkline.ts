import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type Html, html } from '../html.ts'
import { px, renderDrawing } from './svg.ts'

export type SparklineOptions = {
  readonly id: string
  readonly title: string
  readonly description: string
  /** One value a month, oldest first; null where there is none (the line breaks). */
  readonly values: readonly (number | null)[]
  readonly target?: number | undefined
}

const WIDTH = 260
const HEIGHT = 52
const EDGE = 6

function domainOf(options: SparklineOptions): readonly [number, number] {
  const known = [...options.values, options.target ?? null].filter((value) => value !== null)
  const least = Math.min(...known)
  const most = Math.max(...known)
  const room = Math.max((most - least) * 0.1, 1)
  return known.length === 0 ? [0, 1] : [least - room, most + room]
}

/** A line of 24 months without axis, its last point marked, the target dashed. */
export function renderSparkline(options: SparklineOptions): Html {
  const { values, target } = options
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [1, WIDTH - EDGE])
  const y = scaleLinear(domainOf(options), [HEIGHT - EDGE, EDGE])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
    .digits(1)(values)
  const lastAt = values.findLastIndex((value) => value !== null)
  const last = values[lastAt]
  return renderDrawing({
    ...options,
    width: WIDTH,
    height: HEIGHT,
    className: 'fp-spark',
    content: html`${target !== undefined && html`<line class="fp-chart__target" x1="0" x2="${WIDTH}" y1="${px(y(target))}" y2="${px(y(target))}"/>`}${path && html`<path class="fp-chart__line" d="${path}"/>`}${last !== undefined && last !== null && html`<circle class="fp-fill-brand" cx="${px(x(lastAt))}" cy="${px(y(last))}" r="3.5"/>`}`,
  })
}
