import { type Html, html } from '../html.ts'
import { toNumber } from './counts.ts'
import { px } from './svg.ts'

/** Where values lie by chance alone: the average, and the limits to each side of it. */
export type ControlLimits = { readonly mean: number; readonly upper: number; readonly lower: number }

/** A month that chance does not explain: outside the limits, or in a long run on one side of the average. */
export type ControlMark = 'outside' | 'run'

export type ControlPlace = {
  readonly left: number
  readonly right: number
  readonly y: (value: number) => number
  readonly sign: string
}

const rounded = (value: number): string => toNumber(Math.round(10 * value) / 10)

/** Lines nearer than this would have their words over each other. */
const ROOM = 15

/** The average as a thin line, the limits as dotted ones, each with its value at the left where there is room. */
export function renderControlLines(limits: ControlLimits, { left, right, y, sign }: ControlPlace): Html {
  const { mean, upper, lower } = limits
  const line = (value: number, className: string): Html =>
    html`<line class="${className}" x1="${left}" x2="${right}" y1="${px(y(value))}" y2="${px(y(value))}"/>`
  const words = (value: number, says: string): Html =>
    html`<text class="fp-chart__tick fp-chart__over" x="${left + 4}" y="${px(y(value) - 4)}">${says} ${rounded(value)}${sign}</text>`
  const hasRoom = y(mean) - y(upper) >= ROOM && y(lower) - y(mean) >= ROOM
  const both = hasRoom && html`${words(upper, 'upper limit')}${words(lower, 'lower limit')}`
  return html`${line(upper, 'fp-chart__limit')}${line(mean, 'fp-chart__mean')}${line(lower, 'fp-chart__limit')}${both}${words(mean, 'average')}`
}

/** The mark round a month: a square on its corner outside the limits, a ring in a run. */
export function renderControlMark(mark: ControlMark, x: number, y: number): Html {
  return mark === 'outside'
    ? html`<rect class="fp-chart__mark" x="${px(x - 6)}" y="${px(y - 6)}" width="12" height="12" transform="rotate(45 ${px(x)} ${px(y)})"/>`
    : html`<circle class="fp-chart__mark" cx="${px(x)}" cy="${px(y)}" r="7"/>`
}
