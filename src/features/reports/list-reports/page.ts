import { toDate } from '../../../kit/dates/index.ts'
import { collectionYearOf, parseReturnYear, toReturnYearName } from '../../../law/returns/index.ts'
import { isUniqueViolation, transaction } from '../../../platform/db/index.ts'
import { type PageRequest, type PageResponse, redirectTo, type Route } from '../../../platform/web/route.ts'
import { renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderErrorSummary, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { mayFreeze } from '../access.ts'
import type { AnnualReport } from '../annual-report.ts'
import { CHILDREN_STARTS } from '../children-sections.ts'
import { ANNUAL_PATH, annualPath, readPath, REPORTS_PATH } from '../paths.ts'
import { listReports } from '../queries/reports.ts'
import type { ReportDeps } from '../report-desk.ts'
import { insertReport } from '../store/drafts.ts'

/** The annual reports there are, and beginning one. */
export function listReportsRoutes(deps: ReportDeps): readonly Route[] {
  return [
    {
      method: 'GET',
      path: REPORTS_PATH,
      action: 'see-report',
      handle: async (request) => await show(deps, request, 200, null),
    },
    { method: 'POST', path: ANNUAL_PATH, action: 'freeze-report', handle: (request) => begin(deps, request) },
  ]
}

/** Years for which a report may be begun: this one and the five before, without those that have one. */
function yearsToBegin(reports: readonly AnnualReport[], { today }: PageRequest): readonly number[] {
  const last = collectionYearOf(today)
  return [0, 1, 2, 3, 4, 5]
    .map((back) => last - back)
    .filter((year) => reports.every((one) => one.year !== year))
}

async function begin(deps: ReportDeps, request: PageRequest): Promise<PageResponse> {
  const { db, clock } = deps
  const year = parseReturnYear(request.form.get('year') ?? '')
  const reports = await listReports(db)
  if (year !== null && reports.some((one) => one.year === year))
    return redirectTo(annualPath(toReturnYearName(year)))
  if (year === null || !yearsToBegin(reports, request).includes(year))
    return await show(deps, request, 400, 'Choose a year of the list')
  const doing = { actor: request.user.accountId, now: clock.now() }
  try {
    await transaction(db, (trx) =>
      insertReport(trx, { year, edition: 1, openedBecause: '', prose: CHILDREN_STARTS }, doing),
    )
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return redirectTo(annualPath(toReturnYearName(year)))
}

async function show(
  { db }: ReportDeps,
  request: PageRequest,
  status: number,
  error: string | null,
): Promise<PageResponse> {
  const reports = await listReports(db)
  const summary =
    error !== null &&
    renderErrorSummary({ titleText: 'There is a problem', errorList: [{ text: error, href: '#year' }] })
  const years = yearsToBegin(reports, request)
  const main = html`${summary}${renderPageTitle('Annual reports', 'What the service did in a year, for the board, the public and the children.')}${renderList(reports)}${mayFreeze(request.user.roles) && years.length > 0 && renderBegin(years, request.csrfToken)}`
  const title = 'Annual reports'
  return {
    kind: 'page',
    status,
    html: request.frame({ title, nav: REPORTS_PATH, main, hasErrors: error !== null }),
  }
}

function renderList(reports: readonly AnnualReport[]): Html {
  if (reports.length === 0) return renderEmpty('No annual report was begun yet.')
  return renderFigureTable({
    caption: 'Annual reports',
    captionIs: 'said',
    align: 'text',
    head: ['Year', 'State', 'Read it as'],
    rows: reports.map((report) => {
      const { year, edition, frozen } = report
      const name = toReturnYearName(year)
      const isNewest = reports.every((one) => one.year !== year || one.edition <= edition)
      const readAs = (['board', 'public', 'children'] as const).map(
        (audience) =>
          html`<a class="govuk-link" href="${readPath(name, audience)}?edition=${edition}">${audience === 'board' ? 'the board' : audience === 'public' ? 'the public' : 'children'}</a>`,
      )
      const state = frozen === null ? 'Draft' : `Frozen on ${toDate(frozen.on)}`
      return [
        html`${isNewest ? html`<a class="govuk-link" href="${annualPath(name)}">${name}</a>` : name}${edition > 1 && `, edition ${edition}`}`,
        state,
        html`${readAs.map((link, at) => html`${at > 0 && ', '}${link}`)}`,
      ]
    }),
  })
}

function renderBegin(years: readonly number[], csrfToken: string): Html {
  const items = years.map((year) => ({ value: toReturnYearName(year), text: toReturnYearName(year) }))
  const fields = html`${renderSelect({ name: 'year', label: { text: 'Year' }, items })}${renderButton({ text: 'Begin the report', preventDoubleClick: true })}`
  return renderSection({
    title: 'Begin another',
    content: renderForm({ action: ANNUAL_PATH, csrfToken, fields }),
  })
}
