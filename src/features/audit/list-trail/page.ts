import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE } from '../../../ui/tables/index.ts'
import { AUDIT_PATH } from '../paths.ts'
import { listPeople, listTrail, MOST_COUNTED } from '../queries/list-trail.ts'
import { toScope } from '../trail-filter.ts'
import { parseTrailForm } from './form.ts'
import { renderTrail } from './view.ts'

export function listTrailRoutes({ db }: Services): readonly Route[] {
  return [{ method: 'GET', path: AUDIT_PATH, action: 'see-audit', handle: (request) => show(db, request) }]
}

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const form = parseTrailForm(request.query)
  const scope = toScope(request.user.roles)
  const pageNumber = Math.min(form.page, MOST_COUNTED / PAGE_SIZE)
  const [found, people] = await Promise.all([
    listTrail(
      db,
      { scope, filter: form.filter, reach: request.reach },
      { from: (pageNumber - 1) * PAGE_SIZE, size: PAGE_SIZE },
    ),
    listPeople(db),
  ])
  const query = Object.fromEntries(request.query)
  const main = renderTrail({ scope, filter: form.filter, found, people, pageNumber, query })
  return page(
    request.frame({
      title: 'What people did',
      nav: '/settings',
      breadcrumbs: [{ text: 'Settings', href: '/settings' }],
      main,
    }),
  )
}
