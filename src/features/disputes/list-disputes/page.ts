import { toShortDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, parseListState, toCsv } from '../../../ui/tables/index.ts'
import { ACTIONS, mayDownloadDisputes, maySeeMeetings, maySeeServiceDisputes, mayWork } from '../access.ts'
import { DISPUTES_CSV_PATH, DISPUTES_PATH } from '../paths.ts'
import { type Looking, type Register, type RegisterNow, withChildren } from '../queries/register.ts'
import { DISPUTE_LISTS, type DisputeFilter, siftRegister } from '../register.ts'
import { disputeColumns, disputeFileColumns } from './columns.ts'
import { renderRegister } from './view.ts'

/** The register of challenges, on a page and as a file. */
export function listDisputesRoutes({ db }: Services, register: Register): readonly Route[] {
  return [
    {
      method: 'GET',
      path: DISPUTES_PATH,
      action: ACTIONS.ofChild.see,
      handle: async (request) => await show(db, await register(db, lookingOf(request)), request),
    },
    {
      method: 'GET',
      path: DISPUTES_CSV_PATH,
      action: 'download-disputes',
      handle: async (request) => await sendCsv(db, await register(db, lookingOf(request)), request),
    },
  ]
}

function filterOf({ query }: PageRequest): DisputeFilter {
  const read = (name: string) => query.get(name) || null
  return {
    list: DISPUTE_LISTS.find((one) => one === query.get('list')) ?? 'open',
    theme: read('theme'),
    officerId: read('officer'),
    teamId: read('team'),
    stage: read('stage'),
  }
}

function lookingOf({ reach, user, today }: PageRequest): Looking {
  return { reach, today, service: maySeeServiceDisputes(user.roles) ? 'with-service' : 'children-only' }
}

async function show(db: Db, now: RegisterNow, request: PageRequest): Promise<PageResponse> {
  const { today, user } = request
  const filter = filterOf(request)
  const { listed, counts } = siftRegister(now.lines, filter, today)
  const columns = disputeColumns(now.called, today, now.calendar)
  const query = Object.fromEntries(request.query)
  const state = parseListState(query, columns, { sort: null, direction: 'ascending' })
  const from = (state.page - 1) * PAGE_SIZE
  const main = renderRegister({
    filter,
    rows: await withChildren(db, listed.slice(from, from + PAGE_SIZE), now.reached),
    counts,
    columns,
    choices: choicesOf(now),
    mayDownload: mayDownloadDisputes(user.roles),
    seesPattern: maySeeServiceDisputes(user.roles),
    seesMeetings: maySeeMeetings(user.roles),
    mayWork: mayWork(user.roles, 'ofChild'),
    mayRaise: mayWork(user.roles, 'ofService') ? 'may-raise' : 'may-look',
    query,
    state,
  })
  return page(request.frame({ title: 'Challenge', nav: DISPUTES_PATH, main }))
}

const choicesOf = ({ themes, officers, teams, stageNames }: RegisterNow) => ({
  theme: themes.map(({ code, name, endedOn }) => ({
    id: code,
    name: endedOn === null ? name : `${name} (until ${toShortDate(endedOn)})`,
  })),
  officer: officers,
  team: teams,
  stage: [{ id: 'informal', name: 'Informal' }, ...stageNames.map((name) => ({ id: name, name }))],
})

async function sendCsv(db: Db, now: RegisterNow, request: PageRequest): Promise<PageResponse> {
  const { listed } = siftRegister(now.lines, filterOf(request), request.today)
  const columns = disputeFileColumns(now.called, request.today, now.calendar)
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(columns, await withChildren(db, listed, now.reached))}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'challenges.csv', body }
}
