import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readPageOf, toCsv } from '../../../ui/tables/index.ts'
import { RETENTION_CSV_PATH, RETENTION_PATH } from '../paths.ts'
import { listRetention } from '../queries/retention.ts'
import { RETENTION_COLUMNS } from './columns.ts'
import { recordsShown, renderRetention, type Shown, SHOWN } from './view.ts'

/** What is due to be destroyed, now and in the next twelve months. */
export function listRetentionRoutes(services: Services): readonly Route[] {
  const route = (path: string, handle: Handle): Route => ({
    method: 'GET',
    path,
    action: 'see-retention',
    handle: (request) => handle(services, request),
  })
  return [route(RETENTION_PATH, show), route(RETENTION_CSV_PATH, sendCsv)]
}

type Handle = (services: Services, request: PageRequest) => Promise<PageResponse>

const shownBy = (query: URLSearchParams): Shown => SHOWN.find((one) => one === query.get('show')) ?? 'due'

async function show({ db }: Services, { query, reach, today, frame }: PageRequest): Promise<PageResponse> {
  const list = await listRetention(db, reach, today)
  const shown = shownBy(query)
  const pageNumber = readPageOf(query, recordsShown({ list, shown }).length)
  const main = renderRetention({ list, shown, pageNumber, query: Object.fromEntries(query) })
  return page(
    frame({
      title: 'How long records are kept',
      nav: '/settings',
      breadcrumbs: [{ text: 'Settings', href: '/settings' }],
      main,
    }),
  )
}

async function sendCsv({ db }: Services, { query, reach, today }: PageRequest): Promise<PageResponse> {
  const list = await listRetention(db, reach, today)
  const rows = recordsShown({ list, shown: shownBy(query) })
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(RETENTION_COLUMNS, rows)}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'retention.csv', body }
}
