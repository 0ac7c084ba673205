import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, readPageNumber } from '../../../ui/tables/index.ts'
import { OWN_TRAIL_PATH } from '../paths.ts'
import { listTrail, MOST_COUNTED } from '../queries/list-trail.ts'
import { NO_FILTER } from '../trail-filter.ts'
import { renderOwnTrail } from './view.ts'

export function ownTrailRoutes({ db }: Services): readonly Route[] {
  return [
    { method: 'GET', path: OWN_TRAIL_PATH, action: 'see-own-trail', handle: (request) => show(db, request) },
  ]
}

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const asked = readPageNumber(request.query)
  const pageNumber = Math.min(asked, MOST_COUNTED / PAGE_SIZE)
  const found = await listTrail(
    db,
    {
      scope: { kind: 'own', accountId: request.user.accountId },
      filter: NO_FILTER,
      reach: request.reach,
    },
    { from: (pageNumber - 1) * PAGE_SIZE, size: PAGE_SIZE },
  )
  const main = renderOwnTrail({ found, pageNumber, query: Object.fromEntries(request.query) })
  return page(
    request.frame({
      title: 'What you did',
      nav: '/settings',
      breadcrumbs: [{ text: 'Settings', href: '/settings' }],
      main,
    }),
  )
}
