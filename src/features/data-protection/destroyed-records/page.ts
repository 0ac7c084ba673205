import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, readPageNumber } from '../../../ui/tables/index.ts'
import { DESTROYED_PATH, RETENTION_PATH } from '../paths.ts'
import { listDestroyed } from '../queries/retention.ts'
import { renderDestroyed } from './view.ts'

/** What remains of records that were destroyed. */
export function destroyedRecordsRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: DESTROYED_PATH,
      action: 'see-retention',
      handle: (request) => show(services, request),
    },
  ]
}

async function show({ db }: Services, { query, frame }: PageRequest): Promise<PageResponse> {
  const pageNumber = readPageNumber(query)
  const found = await listDestroyed(db, { from: (pageNumber - 1) * PAGE_SIZE, size: PAGE_SIZE })
  const main = renderDestroyed({ ...found, pageNumber, query: Object.fromEntries(query) })
  const breadcrumbs = [{ text: 'How long records are kept', href: RETENTION_PATH }]
  return page(frame({ title: 'Records that were destroyed', nav: '/settings', breadcrumbs, main }))
}
