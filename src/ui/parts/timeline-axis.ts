import { type Day, dayOf, monthName, toYearMonthDay } from '../../kit/dates/index.ts'
import { type Html, html } from '../html.ts'
import { px } from './svg.ts'

export type Scale = (day: Day) => number

type Tick = { readonly day: Day; readonly label: string }

/** Months between labels, by how many months are shown. */
function stepFor(months: number): number {
  if (months <= 12) return 1
  if (months <= 36) return 3
  return months <= 96 ? 12 : 24
}

function labelOf(year: number, month: number, step: number): string {
  if (step >= 12) return String(year)
  const short = monthName(month).slice(0, 3)
  return month === 1 || step > 1 ? `${short} ${year}` : short
}

/** The first days of months to be named on the axis, from the start of the range. */
export function ticksOf(from: Day, to: Day): readonly Tick[] {
  const start = toYearMonthDay(from)
  const end = toYearMonthDay(to)
  const months = (end.year - start.year) * 12 + end.month - start.month + 1
  const step = stepFor(months)
  const ticks = Array.from({ length: months }, (_, index): Tick | null => {
    const fromZero = start.year * 12 + start.month - 1 + index
    const month = (fromZero % 12) + 1
    const year = Math.floor(fromZero / 12)
    const named = step >= 12 ? month === 1 && year % (step / 12) === 0 : (month - 1) % step === 0
    return named ? { day: dayOf(year, month, 1), label: labelOf(year, month, step) } : null
  })
  return ticks.filter((tick) => tick !== null && tick.day >= from).filter((tick) => tick !== null)
}

/** Month names over a line, with a faint line down from each. */
export function renderAxis(from: Day, to: Day, x: Scale, height: number): Html {
  const ticks = ticksOf(from, to).map(
    ({ day, label }) =>
      html`<line class="fp-tl__grid" x1="${px(x(day))}" x2="${px(x(day))}" y1="26" y2="${height}"/><text class="fp-tl__tick" x="${px(x(day) + 2)}" y="15">${label}</text>`,
  )
  return html`${ticks}<line class="fp-tl__axis" x1="${px(x(from))}" x2="${px(x(to))}" y1="26" y2="26"/>`
}
