import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, parseListState } from '../../../ui/tables/index.ts'
import { MAIL_PATH, MAIL_VIEWS } from '../paths.ts'
import { countMessages, listMessages } from '../queries.ts'
import { MAIL_COLUMNS } from './columns.ts'
import { renderMail } from './view.ts'

/** The list of e-mails. */
export function listMailRoutes(services: Services): readonly Route[] {
  return [
    { method: 'GET', path: MAIL_PATH, action: 'see-mail', handle: (request) => show(services, request) },
  ]
}

async function show({ db, config }: Services, request: PageRequest): Promise<PageResponse> {
  const query = Object.fromEntries(request.query)
  const view = MAIL_VIEWS.find((one) => one === request.query.get('show')) ?? 'unsent'
  const state = parseListState(query, MAIL_COLUMNS, { sort: null, direction: 'ascending' })
  const rows = await listMessages(db, view, { limit: PAGE_SIZE, offset: (state.page - 1) * PAGE_SIZE })
  const server = config.mail === null ? 'not-set' : 'set'
  const main = renderMail({ view, rows, counts: await countMessages(db), server, query, state })
  const breadcrumbs = [{ text: 'Settings', href: '/settings' }]
  return page(request.frame({ title: 'E-mail', nav: '/settings', breadcrumbs, main }))
}
