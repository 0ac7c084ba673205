import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, readPageNumber } from '../../../ui/tables/index.ts'
import { MATCHES } from '../match-words.ts'
import { IMPORTS_PATH, JOINS_PATH, MATCHES_PATH } from '../paths.ts'
import { countJoinedRecords, listJoinedRecords } from '../queries/joined-numbers.ts'
import { JOINS, renderJoins } from './view.ts'

/** Records that were joined as they were loaded, by the same number and birth date. */
export function listJoinsRoutes(services: Services): readonly Route[] {
  const place = { path: JOINS_PATH, action: 'match-records', pace: 'limited' } as const
  return [{ method: 'GET', ...place, handle: (request) => list(services, request) }]
}

async function list({ db }: Services, { reach, query, frame }: PageRequest): Promise<PageResponse> {
  const pageNumber = readPageNumber(query)
  const main = renderJoins({
    records: await listJoinedRecords(db, reach, { from: (pageNumber - 1) * PAGE_SIZE, size: PAGE_SIZE }),
    total: await countJoinedRecords(db, reach),
    pageNumber,
    query: Object.fromEntries(query),
  })
  const breadcrumbs = [
    { text: 'Data', href: IMPORTS_PATH },
    { text: MATCHES, href: MATCHES_PATH },
  ]
  return page(frame({ title: JOINS, nav: IMPORTS_PATH, breadcrumbs, main }))
}
