import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type Html, html } from '../html.ts'
import { toNumber } from './counts.ts'
import { px, renderDrawing } from './svg.ts'

export type SmallMultiple = {
  readonly name: string
  /** What it says, in words: "March 2026: 96.0%". */
  readonly says: string
  /** Oldest first; null where there is none. */
  readonly values: readonly (number | null)[]
}

export type SmallMultiplesOptions = {
  readonly id: string
  readonly unit: 'count' | 'percent'
  readonly multiples: readonly SmallMultiple[]
  /** What stands under the first and the last month. */
  readonly ends: readonly [first: string, last: string]
  readonly target?: number | undefined
}

const WIDTH = 260
const HEIGHT = 110
const LEFT = 38
const BOTTOM = 20
const TOP = 10
const EDGE = 8

/** The same least and most for all, so that they can be compared at a glance. */
function domainOf({ unit, multiples, target }: SmallMultiplesOptions): readonly [number, number] {
  const known = multiples.flatMap(({ values }) => values.filter((value) => value !== null))
  const all = target === undefined ? known : [...known, target]
  if (unit === 'count') return [0, Math.max(1, ...all)]
  return [Math.max(0, Math.floor((Math.min(100, ...all) - 2) / 5) * 5), 100]
}

function renderOne(options: SmallMultiplesOptions, { name, says, values }: SmallMultiple, at: number): Html {
  const [least, most] = domainOf(options)
  const sign = options.unit === 'percent' ? '%' : ''
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [LEFT, WIDTH - EDGE])
  const y = scaleLinear([least, most], [HEIGHT - BOTTOM, TOP])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
    .digits(1)(values)
  const dots = values.map((value, index) =>
    value === null
      ? null
      : html`<circle class="fp-fill-brand" cx="${px(x(index))}" cy="${px(y(value))}" r="1.8"/>`,
  )
  const { target } = options
  const tick = (value: number): Html =>
    html`<line class="fp-chart__grid" x1="${LEFT}" x2="${WIDTH - EDGE}" y1="${px(y(value))}" y2="${px(y(value))}"/><text x="${LEFT - 5}" y="${px(y(value) + 4)}" text-anchor="end">${toNumber(Math.round(value))}${sign}</text>`
  const ends = html`<text x="${LEFT}" y="${HEIGHT - 5}">${options.ends[0]}</text><text x="${WIDTH - EDGE}" y="${HEIGHT - 5}" text-anchor="end">${options.ends[1]}</text>`
  const drawing = renderDrawing({
    id: `${options.id}-${at}`,
    title: name,
    description: says,
    width: WIDTH,
    height: HEIGHT,
    className: 'fp-multiple__drawing',
    content: html`${tick(least)}${tick(most)}${ends}${target !== undefined && html`<line class="fp-chart__target" x1="${LEFT}" x2="${WIDTH - EDGE}" y1="${px(y(target))}" y2="${px(y(target))}"/>`}${path && html`<path class="fp-chart__line" d="${path}"/>`}${dots}`,
  })
  return html`<div class="fp-multiple"><p class="fp-multiple__name">${name}</p><p class="fp-multiple__says">${says}</p>${drawing}</div>`
}

/** The same months of several, side by side on one scale. A month without a value is a gap. */
export function renderSmallMultiples(options: SmallMultiplesOptions): Html {
  return html`<div class="fp-multiples">${options.multiples.map((one, at) => renderOne(options, one, at))}</div>`
}
