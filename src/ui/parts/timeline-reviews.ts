import { type Html, html } from '../html.ts'
import { placeLabels, type Placed } from './label-rows.ts'
import { px, textWidth } from './svg.ts'
import type { Scale } from './timeline-axis.ts'
import type { TimelineData, TimelineMark } from './timeline-data.ts'

const MIDDLE = 32
const ROW = 19
const ROWS = 5

type Point = {
  readonly x: number
  readonly label: string
  readonly kind: 'mark' | 'target'
  readonly place: Placed | null
}

function pointsOf(data: TimelineData, x: Scale, width: number): readonly Point[] {
  const inRange = (on: number): boolean => on >= data.from && on <= data.to
  const marks = data.marks
    .filter(({ on }) => inRange(on))
    .map(({ on, label }) => ({ x: x(on), label, kind: 'mark' as const }))
  const targets = data.targets
    .filter(({ on }) => inRange(on))
    .map(({ on, label }) => ({ x: x(on), label, kind: 'target' as const }))
  const points = [...marks, ...targets]
  const wanted = points.map((point) => ({ x: point.x, width: textWidth(point.label, 13), gap: 16 }))
  const places = placeLabels(wanted, 0, width, ROWS)
  return points.map((point, index) => ({ ...point, place: places[index] ?? null }))
}

/** How high the reviews' track is, with the rows its labels need. */
export function reviewTrackHeight(data: TimelineData, x: Scale, width: number): number {
  const rows = pointsOf(data, x, width).map((point) => point.place?.row ?? 0)
  return MIDDLE + 20 + Math.max(0, ...rows) * ROW
}

function renderMark(mark: TimelineMark, x: number, y: number): Html {
  if (mark.state === 'late')
    return html`<path class="fp-tl__mark fp-tl__mark--late" d="M${px(x)} ${y - 9}l9 16h-18z"/>`
  return html`<circle class="fp-tl__mark fp-tl__mark--${mark.state}" cx="${px(x)}" cy="${y}" r="8"/>`
}

function renderLabel(point: Point, y: number): Html | null {
  if (!point.place) return null
  const { row, x, anchor } = point.place
  const at = row === 0 ? y + 4.5 : y + 14 + row * ROW
  return html`<text class="fp-tl__label fp-tl__label--${point.kind}" x="${px(x)}" y="${px(at)}" text-anchor="${anchor}">${point.label}</text>`
}

/** Reviews as marks with their labels; windows of the law shaded; targets as short dashed lines. */
export function renderReviewTrack(
  data: TimelineData,
  x: Scale,
  width: number,
  top: number,
): { readonly under: Html; readonly over: Html } {
  const y = top + MIDDLE
  const windows = data.windows.map(({ from, to, label }) => {
    const room = x(to) - x(from) - 12
    const words =
      textWidth(label, 13) <= room &&
      html`<text class="fp-tl__window-label" x="${px(x(from) + 8)}" y="${y + 4.5}">${label}</text>`
    return html`<rect class="fp-tl__window" x="${px(x(from))}" y="${y - 13}" width="${px(Math.max(1, x(to) - x(from)))}" height="26"/>${words}`
  })
  const inRange = (on: number): boolean => on >= data.from && on <= data.to
  const targets = data.targets
    .filter(({ on }) => inRange(on))
    .map(
      ({ on }) =>
        html`<line class="fp-tl__target" x1="${px(x(on))}" x2="${px(x(on))}" y1="${y - 19}" y2="${y + 19}"/>`,
    )
  const marks = data.marks.filter(({ on }) => inRange(on)).map((mark) => renderMark(mark, x(mark.on), y))
  const labels = pointsOf(data, x, width).map((point) => renderLabel(point, y))
  return {
    under: html`<rect class="fp-tl__strip" x="0" y="${y - 13}" width="${width}" height="26"/>${windows}`,
    over: html`<text class="fp-tl__name" x="0" y="${top + 10}">Reviews</text>${targets}${marks}${labels}`,
  }
}
