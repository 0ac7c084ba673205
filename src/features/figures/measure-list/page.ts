import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  page,
  type Route,
} from '../../../platform/web/route.ts'
import { toUnreadScopePage, toUnreadYearPage, type ErrorPage } from '../../../ui/errors/error-page.ts'
import { toCsv } from '../../../ui/tables/index.ts'
import { addressOf, type FigureAsk, periodFileName } from '../figure-address.ts'
import type { FigureDesk } from '../figure-desk.ts'
import { FIGURES_PATH, measureListPath, measurePath } from '../paths.ts'
import { parseRowFilter } from './filter.ts'
import { listColumns, type MeasureList, renderMeasureList, rowsShown } from './view.ts'

async function readList(desk: FigureDesk, request: PageRequest): Promise<MeasureList | null> {
  const measure = desk.find(request.params['measure'] ?? '')
  if (measure === null) return null
  const { kept, frame } = await desk.open(request)
  const every = kept.rows(measure, frame.ask.period, frame.ask.scope)
  const rows = await desk.withNamesOf(request, every)
  const filter = parseRowFilter(request.query, measure, rows)
  return { frame, measure, rows, filter, query: keptQuery(request.query, frame.ask) }
}

// What was not read leads nowhere: from here on it is the period that is shown.
function keptQuery(query: URLSearchParams, { unread }: FigureAsk): MeasureList['query'] {
  const isKept = ([name]: [string, string]) =>
    unread === null || !['period', 'year', 'from', 'to'].includes(name)
  return Object.fromEntries([...query].filter(isKept))
}

async function showList(desk: FigureDesk, request: PageRequest): Promise<PageResponse> {
  const list = await readList(desk, request)
  if (list === null) return NOT_FOUND
  const { measure, frame } = list
  const breadcrumbs = [
    { text: 'Figures', href: addressOf(FIGURES_PATH, frame.ask) },
    { text: measure.name, href: addressOf(measurePath(measure.id), frame.ask) },
    { text: 'Rows', href: request.url },
  ]
  const main = renderMeasureList(list)
  return page(request.frame({ title: `${measure.name}: rows`, nav: FIGURES_PATH, breadcrumbs, main }))
}

async function sendCsv(desk: FigureDesk, request: PageRequest): Promise<PageResponse> {
  const list = await readList(desk, request)
  if (list === null) return NOT_FOUND
  const { ask } = list.frame
  const choosing = addressOf(measureListPath(list.measure.id), ask)
  if (ask.unread !== null) return toErrorAnswer(request, toUnreadYearPage(ask.unread, choosing))
  if (ask.unreadScope !== null)
    return toErrorAnswer(
      request,
      toUnreadScopePage(ask.unreadScope, addressOf(measurePath(list.measure.id), ask)),
    )
  return {
    kind: 'file',
    contentType: 'text/csv; charset=utf-8',
    fileName: `${list.measure.id}-${periodFileName(list.frame.ask.period)}.csv`,
    body: toCsv(listColumns(list).csv, rowsShown(list)),
  }
}

function toErrorAnswer(request: PageRequest, { status, title, main }: ErrorPage): PageResponse {
  return { kind: 'page', status, html: request.frame({ title, nav: FIGURES_PATH, main }) }
}

/** The rows behind a figure, as a page and as CSV. */
export function measureListRoutes(desk: FigureDesk): readonly Route[] {
  return [
    {
      method: 'GET',
      path: `${FIGURES_PATH}/:measure/list`,
      action: 'see-figures',
      handle: (request) => showList(desk, request),
    },
    {
      method: 'GET',
      path: `${FIGURES_PATH}/:measure/list.csv`,
      action: 'download-figures',
      handle: (request) => sendCsv(desk, request),
    },
  ]
}
