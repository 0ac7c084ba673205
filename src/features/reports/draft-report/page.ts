import { toReturnYearName } from '../../../law/returns/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  type Route,
} from '../../../platform/web/route.ts'
import { mayFreeze, mayWrite } from '../access.ts'
import { checkReport } from '../check-list.ts'
import { composeReport } from '../compose-report.ts'
import { frameReport } from '../frame.ts'
import { annualPath } from '../paths.ts'
import { findReport, loadParts } from '../queries/report-parts.ts'
import { listComments, readBlocks } from '../queries/reports.ts'
import type { ReportDeps } from '../report-desk.ts'
import { renderDraft } from './view.ts'

/** The drafting page of a year: prose and figures side by side, and what is missing. */
export function draftReportRoutes(deps: ReportDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: patternOf(annualPath(':year')),
      action: 'see-report',
      handle: (request) => show(deps, request),
    },
  ]
}

async function show(deps: ReportDeps, request: PageRequest): Promise<PageResponse> {
  const report = await findReport(deps, request.params['year'] ?? '')
  if (report === null) return NOT_FOUND
  const parts = await loadParts(deps, report, request.today)
  const comments = await listComments(deps.db, report.id)
  const { roles } = request.user
  const main = renderDraft({
    report,
    parts,
    board: composeReport(parts, 'board'),
    childrens: composeReport(parts, 'children'),
    checked: checkReport(parts),
    blocks: await readBlocks(deps.db, report.id),
    openComments: Map.groupBy(
      comments.filter(({ isOpen }) => isOpen),
      ({ block }) => block,
    ),
    mayWrite: mayWrite(roles) && report.frozen === null,
    mayFreeze: mayFreeze(roles),
  })
  return frameReport(request, null, { title: `Annual report ${toReturnYearName(report.year)}`, main })
}
