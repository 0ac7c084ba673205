import { isoDay, toShortDate } from '../../../kit/dates/index.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  type Route,
} from '../../../platform/web/route.ts'
import { html } from '../../../ui/html.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { maySeeServiceDisputes } from '../../disputes/index.ts'
import { frameReport } from '../frame.ts'
import { keptListPath } from '../paths.ts'
import { listNamedRows, type NamedRow } from '../queries/kept-list.ts'
import { findReport } from '../queries/report-parts.ts'
import { readKeptFigures } from '../queries/reports.ts'
import type { ReportDeps } from '../report-desk.ts'

/** The list behind a figure of a frozen edition, as it was on that day. */
export function keptListRoutes(deps: ReportDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: patternOf(keptListPath(':year', ':edition', ':measure')),
      action: 'see-report-lists',
      handle: (request) => show(deps, request),
    },
  ]
}

/** A page shows so many rows: a figure of a large authority has thousands. */
const MOST = 500

const COUNTS_WORDS: Readonly<Record<string, string>> = {
  numerator: 'Counted',
  'denominator-only': 'In the base alone',
}

async function show(deps: ReportDeps, request: PageRequest): Promise<PageResponse> {
  const edition = request.params['edition'] ?? ''
  if (!/^\d{1,4}$/.test(edition)) return NOT_FOUND
  const report = await findReport(deps, request.params['year'] ?? '', Number(edition))
  if (report === null || report.frozen === null) return NOT_FOUND
  const id = request.params['measure'] ?? ''
  const figure = (await readKeptFigures(deps.db, report.id)).now.get(id)
  if (figure === undefined) return NOT_FOUND
  const rows = await listNamedRows(deps.db, {
    reportId: report.id,
    measureId: id,
    reach: request.reach,
    service: maySeeServiceDisputes(request.user.roles) ? 'with-service' : 'children-only',
  })
  const destroyed =
    report.recordsDestroyed > 0 &&
    renderInsetText({
      text: `The records of ${countOf(report.recordsDestroyed, 'child', 'children')} of this report were lawfully destroyed since. Their rows are gone; the figure stays.`,
    })
  const year = toReturnYearName(report.year)
  const more = rows.length > MOST ? ` The first ${MOST} are shown.` : ''
  const lead = `${countOf(rows.length, 'row')} as the report of ${year} was frozen.${more}`
  const table = renderFigureTable({
    caption: figure.name,
    captionIs: 'said',
    align: 'text',
    head: ['Child', 'Day', 'Counts as'],
    rows: rows.slice(0, MOST).map(cellsOf),
  })
  return frameReport(request, year, {
    title: figure.name,
    main: html`${renderPageTitle(figure.name, lead)}${destroyed}${table}`,
  })
}

/** Of a row that is not shown nothing is told: neither the day nor what it counts as. */
function cellsOf(row: NamedRow) {
  if (!row.isShown) return [html`<span class="fp-quiet">Not shown to you</span>`, '', '']
  const { childId, number, on, counts } = row
  const name =
    childId === null
      ? 'About no child'
      : html`<a class="govuk-link" href="${childPath(childId)}">${number}</a>`
  return [name, toShortDate(isoDay(on)), COUNTS_WORDS[counts] ?? counts]
}
