import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, parseListState, toCsv } from '../../../ui/tables/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { listOfficers, listTeams } from '../../people/index.ts'
import { ACTIONS, mayDownloadDisputes, maySeeMeetings, maySeeServiceDisputes, mayWork } from '../access.ts'
import { DISPUTES_CSV_PATH, DISPUTES_PATH } from '../paths.ts'
import { readPolicy } from '../queries/policy.ts'
import {
  countRegisterOf,
  DISPUTE_LISTS,
  type DisputeFilter,
  listRegisterOf,
  listStageNames,
  type Looking,
} from '../queries/register.ts'
import { listThemes } from '../queries/themes.ts'
import { disputeColumns, disputeFileColumns } from './columns.ts'
import { renderRegister } from './view.ts'

/** The register of challenges, on a page and as a file. */
export function listDisputesRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: DISPUTES_PATH,
      action: ACTIONS.ofChild.see,
      handle: (request) => show(services, request),
    },
    {
      method: 'GET',
      path: DISPUTES_CSV_PATH,
      action: 'download-disputes',
      handle: (request) => sendCsv(services, request),
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

async function lookingOf({ db }: Services, { reach, user, today }: PageRequest): Promise<Looking> {
  return {
    reach,
    service: maySeeServiceDisputes(user.roles) ? 'with-service' : 'children-only',
    today,
    calendar: await readCalendar(db),
  }
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db } = services
  const { today, user } = request
  const filter = filterOf(request)
  const looking = await lookingOf(services, request)
  const columns = disputeColumns((await readPolicy(db, today)).name, today, looking.calendar)
  const query = Object.fromEntries(request.query)
  const state = parseListState(query, columns, { sort: null, direction: 'ascending' })
  const place = { limit: PAGE_SIZE, offset: (state.page - 1) * PAGE_SIZE }
  const main = renderRegister({
    filter,
    rows: await listRegisterOf(db, filter, looking, place),
    counts: await countRegisterOf(db, filter, looking),
    columns,
    choices: await readChoices(services, request),
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

async function readChoices({ db }: Services, { today }: PageRequest) {
  const stages = await listStageNames(db)
  return {
    theme: (await listThemes(db)).map(({ code, name }) => ({ id: code, name })),
    officer: await listOfficers(db, today),
    team: await listTeams(db),
    stage: [{ id: 'informal', name: 'Informal' }, ...stages.map((name) => ({ id: name, name }))],
  }
}

async function sendCsv(services: Services, request: PageRequest): Promise<PageResponse> {
  const { db } = services
  const { today } = request
  const looking = await lookingOf(services, request)
  const rows = await listRegisterOf(db, filterOf(request), looking, { limit: null, offset: 0 })
  const columns = disputeFileColumns((await readPolicy(db, today)).name, today, looking.calendar)
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(columns, rows)}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'challenges.csv', body }
}
