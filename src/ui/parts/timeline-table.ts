import { type Day, toShortDate } from '../../kit/dates/index.ts'
import { type Html, type HtmlValue, joinHtml } from '../html.ts'
import { renderFigureTable } from '../tables/figure-table.ts'
import type { TimelineData } from './timeline-data.ts'

type Line = { readonly from: Day; readonly to: string; readonly kind: string; readonly what: HtmlValue }

const STATES = { held: 'Review held', due: 'Review due', late: 'Review held late or overdue' } as const

function linesOf(data: TimelineData): readonly Line[] {
  const bands = data.tracks.flatMap((track) =>
    track.bands.map((band) => ({
      from: band.from,
      to: band.to === null ? 'now' : toShortDate(band.to),
      kind: track.label,
      what: joinHtml([band.label, band.detail], '. '),
    })),
  )
  const windows = data.windows.map(({ from, to, label, said }) => ({
    from,
    to: toShortDate(to),
    kind: 'Window',
    what: said ?? label,
  }))
  const marks = data.marks.map(({ on, state, label, detail }) => ({
    from: on,
    to: '',
    kind: STATES[state],
    what: joinHtml([label, detail], '. '),
  }))
  const targets = data.targets.map(({ on, label }) => ({ from: on, to: '', kind: 'Our target', what: label }))
  return [...bands, ...windows, ...marks, ...targets].toSorted((one, other) => one.from - other.from)
}

/** The same as the drawing, as a table in order of date: every band, mark, window and target. */
export function renderTimelineTable(data: TimelineData): Html {
  return renderFigureTable({
    caption: `${data.title}, as a table`,
    head: ['From', 'To', 'Kind', 'What'],
    align: 'text',
    rows: linesOf(data).map((line) => [toShortDate(line.from), line.to, line.kind, line.what]),
  })
}
