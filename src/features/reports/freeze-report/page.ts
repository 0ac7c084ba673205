import { toReturnYearName } from '../../../law/returns/index.ts'
import {
  NOT_FOUND,
  type PageRequest,
  type PageResponse,
  patternOf,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { type AnnualReport, decideFreeze, REFUSED_WORDS, type Refused } from '../annual-report.ts'
import { checkReport } from '../check-list.ts'
import { frameReport } from '../frame.ts'
import { annualPath, freezePath, reopenPath } from '../paths.ts'
import { namesAChild } from '../names-a-child.ts'
import { findReport, loadParts } from '../queries/report-parts.ts'
import type { ReportDeps } from '../report-desk.ts'
import { lastDayOf } from '../work-report.ts'
import { freezeNow, reopenReport } from './command.ts'
import { renderFreeze, renderReopen } from './view.ts'

/** Freezing a report on a day, and opening it again as a new edition. */
export function freezeReportRoutes(deps: ReportDeps): readonly Route[] {
  const action = 'freeze-report'
  const freeze = patternOf(freezePath(':year'))
  const reopen = patternOf(reopenPath(':year'))
  return [
    {
      method: 'GET',
      path: freeze,
      action,
      handle: (request) => withReport(deps, request, (one) => askFreeze(deps, request, one)),
    },
    {
      method: 'POST',
      path: freeze,
      action,
      handle: (request) => withReport(deps, request, (one) => freezeIt(deps, request, one)),
    },
    {
      method: 'GET',
      path: reopen,
      action,
      handle: (request) => withReport(deps, request, async (one) => askReopen(request, one, [])),
    },
    {
      method: 'POST',
      path: reopen,
      action,
      handle: (request) => withReport(deps, request, (one) => reopenIt(deps, request, one)),
    },
  ]
}

async function withReport(
  deps: ReportDeps,
  request: PageRequest,
  answer: (report: AnnualReport) => Promise<PageResponse>,
): Promise<PageResponse> {
  const report = await findReport(deps, request.params['year'] ?? '')
  return report === null ? NOT_FOUND : await answer(report)
}

const doing = ({ clock }: ReportDeps, { user }: PageRequest) => ({ actor: user.accountId, now: clock.now() })

async function askFreeze(
  deps: ReportDeps,
  request: PageRequest,
  report: AnnualReport,
  failure: Refused | null = null,
): Promise<PageResponse> {
  const year = toReturnYearName(report.year)
  const decided = decideFreeze(report, lastDayOf(report.year), request.today)
  const parts = await loadParts(deps, report, request.today)
  const named = namesAChild(parts) ? 'child-named' : failure
  const refused = decided.ok ? named : decided.failure
  const main = renderFreeze({
    year,
    refused: refused && REFUSED_WORDS[refused],
    checked: checkReport(parts),
    csrfToken: request.csrfToken,
    today: request.today,
  })
  return frameReport(request, year, {
    title: 'Freeze the report',
    main,
    status: failure === null ? 200 : 422,
  })
}

async function freezeIt(deps: ReportDeps, request: PageRequest, report: AnnualReport): Promise<PageResponse> {
  const frozen = await freezeNow(deps, report, request.today, doing(deps, request))
  if (frozen.ok || frozen.failure === 'frozen') return redirectTo(annualPath(toReturnYearName(report.year)))
  return await askFreeze(deps, request, report, frozen.failure)
}

function askReopen(request: PageRequest, report: AnnualReport, errors: FieldErrors): PageResponse {
  const year = toReturnYearName(report.year)
  const main = renderReopen({ year, isFrozen: report.frozen !== null, csrfToken: request.csrfToken, errors })
  const status = errors.length > 0 ? 400 : 200
  return frameReport(request, year, {
    title: 'Open the report again',
    main,
    status,
    hasErrors: errors.length > 0,
  })
}

async function reopenIt(deps: ReportDeps, request: PageRequest, report: AnnualReport): Promise<PageResponse> {
  const because = (request.form.get('because') ?? '').trim().slice(0, 2000)
  if (because === '')
    return askReopen(request, report, [{ field: 'because', message: 'Enter why it is opened again' }])
  await reopenReport(deps, report.year, because, doing(deps, request))
  return redirectTo(annualPath(toReturnYearName(report.year)))
}
