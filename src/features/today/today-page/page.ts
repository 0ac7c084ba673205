import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { Db } from '../../../platform/db/index.ts'
import { PAGE_SIZE, toCsv } from '../../../ui/tables/index.ts'
import { listOfficers, listTeams } from '../../people/index.ts'
import { countEmergencyOpenings, mayReviewOpenings } from '../../children/index.ts'
import { mayRecordReviews, readPolicy } from '../../reviews/index.ts'
import { toWorkItem } from '../item.ts'
import { TODAY_PATH } from '../paths.ts'
import { listWork } from '../queries/list-work.ts'
import { findWorkOverview } from '../queries/work-overview.ts'
import { toWorkWindows, type WorkGroupKey } from '../work.ts'
import type { TodayAsked } from './asked.ts'
import { GROUP_COLUMN, WORK_COLUMNS } from './columns.ts'
import { parseTodayForm } from './form.ts'
import { renderGroupList } from './list-view.ts'
import { renderToday } from './view.ts'
import { toWhose } from './who.ts'

/** How many rows of a group stand on the page where the work is not one officer's own. */
const FIRST_ROWS = 10

export function todayPageRoutes({ db }: Services): readonly Route[] {
  return [{ method: 'GET', path: TODAY_PATH, action: 'see-today', handle: (request) => show(db, request) }]
}

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const { user, today } = request
  const [officers, teams, policy] = await Promise.all([
    listOfficers(db, today),
    listTeams(db),
    readPolicy(db),
  ])
  // Others who work with children have no work of their own here: they see that of the children they reach.
  const personId = officers.some(({ id }) => id === user.personId) ? user.personId : null
  const form = parseTodayForm(request.query, personId)
  const whose = toWhose(form, { ...user, personId }, { officers, teams })
  if (whose === null) return NOT_FOUND
  const { format: _format, ...query } = Object.fromEntries(request.query)
  const given: TodayAsked = {
    form,
    whose,
    query,
    asked: {
      reach: request.reach,
      scope: form.scope,
      kind: form.kind,
      ...toWorkWindows(today, policy.calendar),
    },
    looking: {
      today,
      calendar: policy.calendar,
      officerId: personId,
      mayRecord: mayRecordReviews(user.roles),
    },
  }
  if (request.query.get('format') === 'csv') return await sendCsv(db, given)
  return form.group === null ? await showAll(db, request, given) : await showGroup(db, request, given)
}

async function showAll(db: Db, request: PageRequest, given: TodayAsked): Promise<PageResponse> {
  const { asked, form, looking } = given
  const most = asked.scope.officer === null ? FIRST_ROWS : PAGE_SIZE
  const overview = await findWorkOverview(db, asked, form.sort, most)
  const toItems = (group: WorkGroupKey) => overview.groups[group].rows.map((row) => toWorkItem(row, looking))
  const openings = mayReviewOpenings(request.user.roles) ? (await countEmergencyOpenings(db)).waiting : 0
  const main = renderToday({ ...given, ...overview, toItems, openings })
  return page(request.frame({ title: 'Today', nav: TODAY_PATH, main }))
}

async function showGroup(db: Db, request: PageRequest, given: TodayAsked): Promise<PageResponse> {
  const { form, asked, looking } = given
  const asks = Number(request.query.get('page') ?? '1')
  const number = Number.isInteger(asks) && asks > 0 && asks < 100_000 ? asks : 1
  const fetch = (from: number) => listWork(db, asked, form, form.sort, { from, size: PAGE_SIZE })
  const found = await fetch((number - 1) * PAGE_SIZE)
  const isPastEnd = found.rows.length === 0 && number > 1
  const shown = isPastEnd ? await fetch(0) : found
  const items = shown.rows.map((row) => toWorkItem(row, looking))
  const main = renderGroupList({ ...given, items, total: shown.total, page: isPastEnd ? 1 : number })
  return page(request.frame({ title: 'Today', nav: TODAY_PATH, main }))
}

async function sendCsv(db: Db, { form, asked, looking }: TodayAsked): Promise<PageResponse> {
  const { rows } = await listWork(db, asked, form, form.sort, null)
  const items = rows.map((row) => toWorkItem(row, looking))
  const columns = form.group === null ? [GROUP_COLUMN, ...WORK_COLUMNS] : WORK_COLUMNS
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  return {
    kind: 'file',
    contentType: 'text/csv; charset=utf-8',
    fileName: `${form.group ?? 'today'}.csv`,
    body: `\uFEFF${toCsv(columns, items)}`,
  }
}
