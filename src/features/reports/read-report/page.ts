import { toDate } from '../../../kit/dates/index.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  type Route,
} from '../../../platform/web/route.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { renderReportSection } from '../document-view.ts'
import { frameReport } from '../frame.ts'
import { changesPath, readPath } from '../paths.ts'
import { findReport, loadLive, loadParts, printReport } from '../queries/report-parts.ts'
import { listCorrections } from '../corrections.ts'
import type { ReportDeps } from '../report-desk.ts'
import { isAudience } from '../report-document.ts'
import { renderTakeLinks } from '../take-links.ts'
import { renderCorrections } from './corrections-view.ts'

/** A report as each kind of reader has it, and what was corrected since it was frozen. */
export function readReportRoutes(deps: ReportDeps): readonly Route[] {
  const action = 'see-report'
  return [
    {
      method: 'GET',
      path: patternOf(readPath(':year', ':audience')),
      action,
      handle: (request) => show(deps, request),
    },
    {
      method: 'GET',
      path: patternOf(changesPath(':year')),
      action,
      handle: (request) => showChanges(deps, request),
    },
  ]
}

/** The edition that the address asks for; null for the newest. */
const editionOf = ({ query }: PageRequest): number | null => {
  const text = query.get('edition') ?? ''
  return /^\d{1,4}$/.test(text) ? Number(text) : null
}

async function show(deps: ReportDeps, request: PageRequest): Promise<PageResponse> {
  const audience = request.params['audience'] ?? ''
  const report = await findReport(deps, request.params['year'] ?? '', editionOf(request))
  if (report === null || !isAudience(audience)) return NOT_FOUND
  const document = await printReport(deps, report, { audience, today: request.today })
  const state = document.frozenOn === null ? 'Draft' : `Frozen on ${toDate(document.frozenOn)}`
  const lead = `${document.authority} · ${document.year} · ${state} · figures up to ${toDate(document.asOf)}`
  const main = renderReadingColumn(
    html`${renderPageTitle(document.title, lead)}${renderTakeLinks(document.year, audience, editionOf(request))}${document.sections.map(renderReportSection)}`,
  )
  return frameReport(request, document.year, { title: document.title, main })
}

async function showChanges(deps: ReportDeps, request: PageRequest): Promise<PageResponse> {
  const report = await findReport(deps, request.params['year'] ?? '', editionOf(request))
  if (report === null || report.frozen === null) return NOT_FOUND
  const kept = await loadParts(deps, report, request.today)
  const live = await loadLive(deps, report.year, request.today)
  const year = toReturnYearName(report.year)
  const corrections = listCorrections(kept.figures.now, live.figures.now)
  const main = renderCorrections({
    year,
    edition: report.edition,
    frozenOn: report.frozen.on,
    corrections,
  })
  return frameReport(request, year, { title: 'What was corrected since', main })
}
