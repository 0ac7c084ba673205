import { writeCsv } from '../../../kit/csv/write.ts'
import { addMonths } from '../../../kit/dates/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { parseListState } from '../../../ui/tables/index.ts'
import { CHILDREN_PATH } from '../../children/index.ts'
import { mayAllocate, mayTellOfEntry } from '../access.ts'
import { NOTICE_LISTS, NOTICES_CSV_PATH, NOTICES_PATH } from '../paths.ts'
import { listEntries } from '../queries/entry-notices.ts'
import { readNoticeRules } from '../queries/notice-rules.ts'
import { listUnheld } from '../queries/unheld-children.ts'
import { NOTICE_HEADINGS, toNoticeCells } from './columns.ts'
import { toNoticeLists } from './notice-lists.ts'
import { MONTHS_BACK, type NoticesView, renderNotices } from './view.ts'

/** Who told the service that a child came into care, who came late, and whom nobody told us about. */
export function listNoticesRoutes({ db }: Services): readonly Route[] {
  const find = async (request: PageRequest): Promise<Found> => {
    const { today, reach, query } = request
    const months = MONTHS_BACK.find((one) => String(one) === query.get('months')) ?? 6
    const since = addMonths(today, -months)
    const entries = await listEntries(db, since, reach)
    const unheld = await listUnheld(db, reach)
    const rules = await readNoticeRules(db, today)
    const list = NOTICE_LISTS.find((one) => one === query.get('list')) ?? 'untold'
    return { list, months, since, unheld, rules, lists: toNoticeLists(entries, rules) }
  }
  const route = (path: string, handle: Route['handle']): Route => ({
    method: 'GET',
    path,
    action: 'see-notices',
    handle,
  })
  return [
    route(NOTICES_PATH, async (request) => draw(request, await find(request))),
    route(NOTICES_CSV_PATH, async (request) => toFile(await find(request))),
  ]
}

type Found = Pick<NoticesView, 'list' | 'lists' | 'months' | 'since' | 'unheld' | 'rules'>

function draw({ frame, user, query }: PageRequest, found: Found): PageResponse {
  const asked = Object.fromEntries(query)
  const main = renderNotices({
    ...found,
    query: asked,
    page: parseListState(asked, [], { sort: null, direction: 'ascending' }).page,
    mayTell: mayTellOfEntry(user.roles),
    mayAllocate: mayAllocate(user.roles),
  })
  const breadcrumbs = [{ text: 'Children', href: CHILDREN_PATH }]
  return page(frame({ title: 'Children coming into care', nav: CHILDREN_PATH, breadcrumbs, main }))
}

function toFile({ lists }: Found): PageResponse {
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${writeCsv([NOTICE_HEADINGS, ...lists.all.map(toNoticeCells)])}`
  return {
    kind: 'file',
    contentType: 'text/csv; charset=utf-8',
    fileName: 'children-coming-into-care.csv',
    body,
  }
}
