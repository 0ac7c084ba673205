import { type Day, toShortDate } from '../../../kit/dates/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import { type ListColumn, readPageOf, renderListTable, rowsOfPage } from '../../../ui/tables/index.ts'
import { renderDueTag, toDueWords } from '../due-words.ts'
import { REQUESTS_PATH, requestPath } from '../paths.ts'
import { type ListedRequest, listRequests } from '../queries/requests.ts'
import { ASKED_BY_WORDS } from '../request.ts'

/** Every request for a record, with the day by which it must be answered. */
export function listRequestsRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: REQUESTS_PATH,
      action: 'prepare-subject-access',
      handle: (request) => show(services, request),
    },
  ]
}

const columnsOn = (today: Day): readonly ListColumn<ListedRequest>[] => [
  {
    key: 'child',
    heading: 'Child',
    namesRow: true,
    cell: ({ name, request }) =>
      html`<a class="govuk-link" href="${requestPath(request.childId, request.id)}">${name}</a>`,
    csv: ({ name }) => name,
  },
  { key: 'number', heading: 'Number', cell: ({ number }) => number, csv: ({ number }) => number },
  {
    key: 'asked',
    heading: 'Asked on',
    classes: 'fp-cell--date',
    cell: ({ request }) => toShortDate(request.askedOn),
    csv: ({ request }) => toShortDate(request.askedOn),
  },
  {
    key: 'by',
    heading: 'Who asked',
    cell: ({ request }) => ASKED_BY_WORDS[request.askedBy],
    csv: ({ request }) => ASKED_BY_WORDS[request.askedBy],
  },
  {
    key: 'due',
    heading: 'Answer',
    cell: ({ request }) => renderDueTag(request, today),
    csv: ({ request }) => toDueWords(request, today),
  },
]

async function show({ db }: Services, { reach, today, query, frame }: PageRequest): Promise<PageResponse> {
  const all = await listRequests(db, reach)
  const pageNumber = readPageOf(query, all.length)
  const open = all.filter(({ request }) => request.state === 'open').length
  const lead =
    'A child may ask for a copy of all we hold about them. They must have it within one month. Begin one from how long a child’s record is kept.'
  const main = html`${renderPageTitle('Requests to see a record', lead)}${renderListTable({
    caption: 'Requests to see a record',
    summary: `${countOf(all.length, 'request')}, ${open} open`,
    columns: columnsOn(today),
    rows: rowsOfPage(all, pageNumber),
    total: all.length,
    path: REQUESTS_PATH,
    query: Object.fromEntries(query),
    state: { sort: null, direction: 'ascending', page: pageNumber },
    empty: 'Nobody has asked to see a record.',
  })}`
  return page(
    frame({
      title: 'Requests to see a record',
      nav: '/settings',
      breadcrumbs: [{ text: 'Settings', href: '/settings' }],
      main,
    }),
  )
}
