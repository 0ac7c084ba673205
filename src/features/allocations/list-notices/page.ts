import { writeCsv } from '../../../kit/csv/write.ts'
import { addMonths, type Day } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readLocalRule, readCalendar } from '../../authority/index.ts'
import { CHILDREN_PATH } from '../../children/index.ts'
import { mayAllocate, mayTellOfEntry } from '../access.ts'
import { NOTICES_CSV_PATH, NOTICES_PATH } from '../paths.ts'
import { listEntries } from '../queries/entry-notices.ts'
import { listUnheld, type UnheldChild } from '../queries/unheld-children.ts'
import { NOTICE_HEADINGS, toNoticeCells } from './columns.ts'
import { type NoticeLists, toNoticeLists } from './notice-lists.ts'
import { MONTHS_BACK, renderNotices } from './view.ts'

/** Who told the service that a child came into care, who came late, and whom nobody told us about. */
export function listNoticesRoutes({ db }: Services): readonly Route[] {
  const find = async (request: PageRequest): Promise<Found> => {
    const { today, reach, query } = request
    const months = MONTHS_BACK.find((one) => String(one) === query.get('months')) ?? 6
    const since = addMonths(today, -months)
    const [entries, unheld, calendar, leastDays] = await Promise.all([
      listEntries(db, since, reach),
      listUnheld(db, reach),
      readCalendar(db),
      readLocalRule(db, 'first-review-notice-days', today),
    ])
    return {
      months,
      since,
      leastDays,
      unheld,
      calendar,
      lists: toNoticeLists(entries, { today, calendar, leastDays }),
    }
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

type Found = {
  readonly months: number
  readonly since: Day
  readonly leastDays: number
  readonly lists: NoticeLists
  readonly unheld: readonly UnheldChild[]
  readonly calendar: WorkingCalendar
}

function draw({ frame, today, user }: PageRequest, found: Found): PageResponse {
  const main = renderNotices({
    ...found,
    today,
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
