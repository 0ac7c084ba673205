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
import { mayArrange } from '../../meetings/index.ts'
import { mayRecordReviews, readPolicy } from '../../reviews/index.ts'
import { exceptionsFor } from '../exception.ts'
import { TODAY_PATH } from '../paths.ts'
import { findExceptions } from '../queries/find-exceptions.ts'
import { kindsFor, sideOf } from '../task.ts'
import { toWorkWindows } from '../work.ts'
import type { TodayAsked } from './asked.ts'
import { GROUP_COLUMN, WORK_COLUMNS } from './columns.ts'
import { parseTodayForm } from './form.ts'
import { gatherList, gatherToday } from '../queries/gather-work.ts'
import { renderGroupList } from './list-view.ts'
import { renderToday } from './view.ts'
import { toWhose } from './who.ts'

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
      mayArrange: mayArrange(user.roles),
    },
    kinds: kindsFor(user.roles),
    side: sideOf(user.roles),
  }
  if (request.query.get('format') === 'csv') return await sendCsv(db, given)
  return form.group === null ? await showAll(db, request, given) : await showGroup(db, request, given)
}

async function showAll(db: Db, request: PageRequest, given: TodayAsked): Promise<PageResponse> {
  const { officer, team } = given.form.scope
  const looksInto = officer === null && team === null ? exceptionsFor(request.user.roles) : []
  const [gathered, exceptions] = await Promise.all([
    gatherToday(db, given),
    findExceptions(db, looksInto, request.reach, given.looking.calendar),
  ])
  const main = renderToday({
    ...given,
    ...gathered,
    exceptions: looksInto.length === 0 ? null : exceptions,
  })
  return page(request.frame({ title: 'Today', nav: TODAY_PATH, main }))
}

async function showGroup(db: Db, request: PageRequest, given: TodayAsked): Promise<PageResponse> {
  const all = await gatherList(db, given)
  const asks = Number(request.query.get('page') ?? '1')
  const isThere = Number.isInteger(asks) && asks > 0 && (asks - 1) * PAGE_SIZE < all.length
  const at = isThere ? asks : 1
  const items = all.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE)
  const main = renderGroupList({ ...given, items, total: all.length, page: at })
  return page(request.frame({ title: 'Today', nav: TODAY_PATH, main }))
}

async function sendCsv(db: Db, given: TodayAsked): Promise<PageResponse> {
  const { group } = given.form
  const items = await gatherList(db, given)
  const columns = group === null ? [GROUP_COLUMN, ...WORK_COLUMNS] : WORK_COLUMNS
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  return {
    kind: 'file',
    contentType: 'text/csv; charset=utf-8',
    fileName: `${group ?? 'today'}.csv`,
    body: `\uFEFF${toCsv(columns, items)}`,
  }
}
