import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, readPageNumber, toCsv } from '../../../ui/tables/index.ts'
import { listTeams } from '../../people/index.ts'
import { mayCorrectCare, mayMatchRecords } from '../access.ts'
import { DIFFERENCE_KINDS, type DifferenceKind } from '../difference.ts'
import { IMPORTS_PATH, RECONCILIATION_CSV_PATH, RECONCILIATION_PATH } from '../paths.ts'
import { countDifferences, type DifferenceFilter, listDifferences } from '../queries/differences.ts'
import { csvColumns, RECONCILIATION, renderReconciliation } from './view.ts'

/** Our list against the source's. */
export function reconcileListRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: RECONCILIATION_PATH,
      action: 'see-reconciliation',
      pace: 'limited',
      handle: (request) => show(services, request),
    },
    {
      method: 'GET',
      path: RECONCILIATION_CSV_PATH,
      action: 'download-reconciliation',
      pace: 'limited',
      handle: (request) => sendCsv(services, request),
    },
  ]
}

const isKind = (text: string): text is DifferenceKind => Object.hasOwn(DIFFERENCE_KINDS, text)

function parseFilter(query: URLSearchParams): DifferenceFilter {
  const kind = query.get('kind') ?? ''
  return {
    kind: isKind(kind) ? kind : null,
    team: query.get('team') || null,
    child: query.get('child') || null,
  }
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { reach, today, query, user } = request
  const filter = parseFilter(query)
  const pageNumber = readPageNumber(query)
  const asked = { reach, today, filter }
  const main = renderReconciliation({
    filter,
    teams: await listTeams(db),
    differences: await listDifferences(db, asked, { from: (pageNumber - 1) * PAGE_SIZE, size: PAGE_SIZE }),
    counts: await countDifferences(db, { ...asked, filter: { ...filter, kind: null } }),
    pageNumber,
    query: Object.fromEntries(query),
    mayCorrect: mayCorrectCare(user.roles) ? 'may-correct' : 'may-look',
    mayMatch: mayMatchRecords(user.roles) ? 'may-match' : 'may-look',
  })
  const breadcrumbs = [{ text: 'Data', href: IMPORTS_PATH }]
  return page(request.frame({ title: RECONCILIATION, nav: IMPORTS_PATH, breadcrumbs, main }))
}

const EVERY = 1_000_000

async function sendCsv({ db }: Services, { reach, today, query }: PageRequest): Promise<PageResponse> {
  const asked = { reach, today, filter: parseFilter(query) }
  const differences = await listDifferences(db, asked, { from: 0, size: EVERY })
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(csvColumns(), differences)}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'differences.csv', body }
}
