import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  type Route,
} from '../../../platform/web/route.ts'
import { takePath } from '../paths.ts'
import { readReport } from '../queries/report-parts.ts'
import type { ReportDeps } from '../report-desk.ts'
import { isAudience } from '../report-document.ts'
import { isReportFormat, makeReportFile } from './report-file.ts'

/** A report as a file: `?audience=board&format=pdf`, and `&edition=1` for one that is not the newest. */
export function takeReportRoutes(deps: ReportDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: patternOf(takePath(':year')),
      action: 'download-report',
      pace: 'limited',
      handle: (request) => send(deps, request),
    },
  ]
}

async function send(deps: ReportDeps, { params, query, today }: PageRequest): Promise<PageResponse> {
  const audience = query.get('audience') ?? ''
  const format = query.get('format') ?? ''
  const edition = query.get('edition') ?? ''
  if (!isAudience(audience) || !isReportFormat(format) || !/^\d{0,4}$/.test(edition)) return NOT_FOUND
  const year = params['year'] ?? ''
  const document = await readReport(deps, year, audience, today, edition === '' ? null : Number(edition))
  if (document === null) return NOT_FOUND
  return { kind: 'file', ...(await makeReportFile(document, format)) }
}
