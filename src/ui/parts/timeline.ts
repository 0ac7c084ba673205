import { scaleLinear } from 'd3-scale'
import { type Day, toDayAndMonth } from '../../kit/dates/index.ts'
import { type Html, html } from '../html.ts'
import { renderScrollRegion } from '../tables/scroll-region.ts'
import { px, renderDrawing, textWidth } from './svg.ts'
import { renderAxis, type Scale } from './timeline-axis.ts'
import type { TimelineBand, TimelineData, TimelineTrack } from './timeline-data.ts'
import { renderReviewTrack, reviewTrackHeight } from './timeline-reviews.ts'

const WIDTH = 776
const TOP = 40
const TRACK = 57
const BAND = 21

function clampedScale(data: TimelineData): Scale {
  const scale = scaleLinear([data.from, data.to], [0, WIDTH]).clamp(true)
  return (day) => scale(day)
}

function renderBand(
  kind: string,
  band: TimelineBand,
  index: number,
  x: Scale,
  y: number,
  data: TimelineData,
): Html {
  const start = x(band.from)
  const end = x(band.to ?? data.to)
  const shade = `fp-tl__band fp-tl__band--${kind}${index % 2}`
  const sure = band.to === null && data.today !== null ? Math.max(start, Math.min(end, x(data.today))) : end
  const later =
    sure < end &&
    html`<rect class="${shade} fp-tl__band--later" x="${px(sure)}" y="${y}" width="${px(end - sure)}" height="${BAND}"/>`
  return html`<rect class="${shade}" x="${px(start)}" y="${y}" width="${px(Math.max(1, sure - start - (band.to === null ? 0 : 1.5)))}" height="${BAND}"/>${later}`
}

function renderBandLabel(
  kind: string,
  band: TimelineBand,
  index: number,
  x: Scale,
  y: number,
  data: TimelineData,
): Html | null {
  const start = x(band.from)
  const room = x(band.to ?? data.to) - start - 12
  const names = [band.label, band.label.split(',')[0] ?? '']
  const fits = names.find((name) => textWidth(name, 13) <= room)
  return fits
    ? html`<text class="fp-tl__text fp-tl__text--${kind}${index % 2}" x="${px(start + 8)}" y="${y + 15}">${fits}</text>`
    : null
}

type Layer = { readonly under: Html; readonly over: Html }

function renderTrack(track: TimelineTrack, row: number, x: Scale, data: TimelineData): Layer {
  const y = TOP + row * TRACK
  const shown = track.bands.filter(
    (band) => band.from <= data.to && (band.to === null || band.to > data.from),
  )
  const bands = shown.map((band, index) => renderBand(track.kind, band, index, x, y + 18, data))
  const labels = shown.map((band, index) => renderBandLabel(track.kind, band, index, x, y + 18, data))
  return {
    under: html`${bands}`,
    over: html`<text class="fp-tl__name" x="0" y="${y + 10}">${track.label}</text>${labels}`,
  }
}

function renderToday(today: Day | null, data: TimelineData, x: Scale, height: number): Layer {
  if (today === null || today < data.from || today > data.to) return { under: html``, over: html`` }
  const label = `today, ${toDayAndMonth(today)}`
  const fitsRight = x(today) + 6 + textWidth(label, 13) < WIDTH
  const place = fitsRight ? html`x="${px(x(today) + 6)}"` : html`x="${px(x(today) - 6)}" text-anchor="end"`
  return {
    under: html`<line class="fp-tl__today" x1="${px(x(today))}" x2="${px(x(today))}" y1="26" y2="${height}"/>`,
    over: html`<text class="fp-tl__today-label" ${place} y="41">${label}</text>`,
  }
}

/** The drawn time line: care, legal status and placement as bands, reviews as marks, what the law allows shaded. */
export function renderTimelineDrawing(data: TimelineData): Html {
  const x = clampedScale(data)
  const reviewsAt = TOP + data.tracks.length * TRACK
  const height = reviewsAt + reviewTrackHeight(data, x, WIDTH)
  const tracks = data.tracks.map((track, row) => renderTrack(track, row, x, data))
  const today = renderToday(data.today, data, x, height)
  const reviews = renderReviewTrack(data, x, WIDTH, reviewsAt)
  return renderDrawing({
    id: data.id,
    title: data.title,
    description: data.description,
    width: WIDTH,
    height,
    className: 'fp-timeline',
    content: html`${renderAxis(data.from, data.to, x, height)}${tracks.map((track) => track.under)}${reviews.under}${today.under}${tracks.map((track) => track.over)}${reviews.over}${today.over}`,
  })
}

/** The drawing in a region that scrolls by itself on a phone. Put {@link renderTimelineTable} under it. */
export function renderTimeline(data: TimelineData): Html {
  return renderScrollRegion(data.title, renderTimelineDrawing(data))
}
