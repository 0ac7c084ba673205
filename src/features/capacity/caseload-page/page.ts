import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { loadCaseloadFacts, readCaseloadRules } from '../../allocations/index.ts'
import { toIsoDate } from '../../../kit/dates/index.ts'
import { toCsv } from '../../../ui/tables/index.ts'
import { CASELOAD_FILES } from '../caseload-paths.ts'
import { monthFileColumns } from './months-table.ts'
import { OFFICER_FILE_COLUMNS, toOfficerRows } from './officer-columns.ts'
import { askedDay } from '../asked-day.ts'
import { CASELOAD, mayTryCaseloads } from '../caseload-access.ts'
import { CASELOAD_PATH } from '../paths.ts'
import { toServiceCaseload } from '../service-caseload.ts'
import { renderCaseload } from './view.ts'

/** Caseloads of the service on a day, and month by month before it. */
export function caseloadPageRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: CASELOAD_PATH,
      action: CASELOAD.action,
      handle: (request) => show(services, request),
    },
    {
      method: 'GET',
      path: CASELOAD_FILES.officers,
      action: CASELOAD.action,
      handle: (request) => sendOfficers(services, request),
    },
    {
      method: 'GET',
      path: CASELOAD_FILES.months,
      action: CASELOAD.action,
      handle: (request) => sendMonths(services, request),
    },
  ]
}

async function readOn({ db }: Services, { query, today }: PageRequest) {
  const asked = askedDay(query, today)
  const [facts, rules] = await Promise.all([loadCaseloadFacts(db), readCaseloadRules(db)])
  return { asked, caseload: toServiceCaseload(facts, rules, asked.on) }
}

async function sendOfficers(services: Services, request: PageRequest): Promise<PageResponse> {
  const { caseload } = await readOn(services, request)
  return toFile(`caseloads-${toIsoDate(caseload.on)}`, toCsv(OFFICER_FILE_COLUMNS, toOfficerRows(caseload)))
}

async function sendMonths(services: Services, request: PageRequest): Promise<PageResponse> {
  const { on, months } = (await readOn(services, request)).caseload
  return toFile(`caseloads-by-month-${toIsoDate(on)}`, toCsv(monthFileColumns(on), months.toReversed()))
}

// Spreadsheets read UTF-8 only where a file begins with this mark.
const toFile = (name: string, rows: string): PageResponse => ({
  kind: 'file',
  contentType: 'text/csv; charset=utf-8',
  fileName: `${name}.csv`,
  body: `\uFEFF${rows}`,
})

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const { asked, caseload } = await readOn(services, request)
  const main = renderCaseload({
    caseload,
    today: request.today,
    says: asked.says,
    typed: asked.typed,
    mayTry: mayTryCaseloads(request.user.roles),
  })
  return page(request.frame({ title: 'Caseload', nav: CASELOAD_PATH, main }))
}
