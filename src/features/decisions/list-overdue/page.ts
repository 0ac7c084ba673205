import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, parseListState, toCsv } from '../../../ui/tables/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { listChallengeable } from '../../children/index.ts'
import { listOfficers } from '../../people/index.ts'
import { mayDownloadDecisions } from '../access.ts'
import { DECISIONS_CSV_PATH, DECISIONS_PATH } from '../paths.ts'
import { countDecisions, DECISION_LISTS, type DecisionFilter, listDecisions } from '../queries/overdue.ts'
import { challengeColumn, decisionColumns } from './columns.ts'
import { renderDecisions } from './view.ts'

/** What reviews decided and is still to be done, of every child within reach. */
export function listDecisionsRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: DECISIONS_PATH,
      action: 'see-decisions',
      handle: (request) => show(services, request),
    },
    {
      method: 'GET',
      path: DECISIONS_CSV_PATH,
      action: 'download-decisions',
      handle: (request) => sendCsv(services, request),
    },
  ]
}

function filterOf({ query, today }: PageRequest): DecisionFilter {
  const list = DECISION_LISTS.find((one) => one === query.get('list')) ?? 'overdue'
  const officerId = query.get('officer') ?? ''
  return { list, officerId: officerId === '' ? null : officerId, today }
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { reach, today, user } = request
  const filter = filterOf(request)
  const query = Object.fromEntries(request.query)
  const all = decisionColumns(today, await readCalendar(db))
  const state = parseListState(query, all, { sort: null, direction: 'ascending' })
  const place = { limit: PAGE_SIZE, offset: (state.page - 1) * PAGE_SIZE }
  const rows = await listDecisions(db, reach, filter, place)
  const ids = rows.map(({ childId }) => childId)
  const challengeable = await listChallengeable(db, ids, user, today)
  const columns = challengeable.size === 0 ? all : [...all, challengeColumn(today, challengeable)]
  const main = renderDecisions({
    list: filter.list,
    rows,
    counts: await countDecisions(db, reach, filter),
    columns,
    officers: await listOfficers(db, today),
    officerId: filter.officerId,
    mayDownload: mayDownloadDecisions(user.roles),
    query,
    state,
  })
  return page(request.frame({ title: 'Decisions', nav: '/children', main }))
}

async function sendCsv({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { reach, today } = request
  const rows = await listDecisions(db, reach, filterOf(request), { limit: null, offset: 0 })
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(decisionColumns(today, await readCalendar(db)), rows)}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'decisions.csv', body }
}
