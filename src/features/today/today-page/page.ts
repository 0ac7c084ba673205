import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  type Route,
} from '../../../platform/web/route.ts'
import type { Day } from '../../../kit/dates/index.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { Db } from '../../../platform/db/index.ts'
import { readPageOf, rowsOfPage, toCsv } from '../../../ui/tables/index.ts'
import { listIdsWithin } from '../../children/index.ts'
import { listOwnWaiting } from '../../disputes/index.ts'
import { mayArrange } from '../../meetings/index.ts'
import { mayRecordReviews } from '../../reviews/index.ts'
import type { ChildWork } from '../child-work.ts'
import { exceptionsFor } from '../exception.ts'
import { gatherList, gatherToday } from '../gather-work.ts'
import { createTodayKeepers, type TodayKeepers } from '../queries/kept-today.ts'
import { TODAY_PATH } from '../paths.ts'
import { findExceptions } from '../queries/find-exceptions.ts'
import { listShownChildren } from '../queries/shown-children.ts'
import type { TodaySettings } from '../today-settings.ts'
import { kindsFor, sideOf } from '../task.ts'
import type { AlsoToday } from './also-view.ts'
import type { TodayAsked } from './asked.ts'
import { GROUP_COLUMN, WORK_COLUMNS } from './columns.ts'
import { parseTodayForm } from './form.ts'
import { renderGroupList } from './list-view.ts'
import type { OwnChallenge } from './own-challenges-view.ts'
import { renderToday } from './view.ts'
import type { Everybody } from '../work.ts'
import { toWhose } from './who.ts'

export function todayPageRoutes({ db }: Services, also: AlsoToday): readonly Route[] {
  const keepers = createTodayKeepers()
  return [
    {
      method: 'GET',
      path: TODAY_PATH,
      action: 'see-today',
      handle: (request) => show({ db, keepers, also }, request),
    },
  ]
}

type Shown = {
  readonly request: PageRequest
  readonly given: TodayAsked
  readonly works: readonly ChildWork[]
  readonly settings: TodaySettings
}

type Here = { readonly db: Db; readonly keepers: TodayKeepers; readonly also: AlsoToday }

async function show(here: Here, request: PageRequest): Promise<PageResponse> {
  const { db, keepers } = here
  const { settings, beside, valuesOf } = await keepers.work(db, request.today)
  const given = toAsked(request, settings, await beside('everybody'))
  if (given === null) return NOT_FOUND
  const shown = { request, given, settings, works: await valuesOf(await listShownChildren(db, given.asked)) }
  if (request.query.get('format') === 'csv') return sendCsv(shown)
  return given.form.group === null ? await showAll(here, shown) : showGroup(shown)
}

/** Null where the address names an officer or a team that there is not. */
function toAsked(
  { user, today, query: search, reach }: PageRequest,
  { calendar, weekEnds, soonEnds }: TodaySettings,
  everybody: Everybody,
): TodayAsked | null {
  // Others who work with children have no work of their own here: they see that of the children they reach.
  const personId = everybody.officers.some(({ id }) => id === user.personId) ? user.personId : null
  const form = parseTodayForm(search, personId)
  const whose = toWhose(form, { ...user, personId }, everybody)
  if (whose === null) return null
  const { format: _format, ...query } = Object.fromEntries(search)
  return {
    form,
    whose,
    query,
    asked: { reach, scope: form.scope, kind: form.kind, today, weekEnds, soonEnds },
    looking: {
      today,
      calendar,
      officerId: personId,
      mayRecord: mayRecordReviews(user.roles),
      mayArrange: mayArrange(user.roles),
    },
    kinds: kindsFor(user.roles),
    side: sideOf(user.roles),
  }
}

async function showAll(
  { db, keepers: { exceptions: keeper }, also }: Here,
  { request, given, works, settings }: Shown,
): Promise<PageResponse> {
  const { officer, team } = given.form.scope
  const looksInto = officer === null && team === null ? exceptionsFor(request.user.roles) : []
  const exceptions = await findExceptions(db, keeper, looksInto, {
    reach: request.reach,
    teller: request.user,
  })
  const main = renderToday({
    own: await listOwn(db, request, settings),
    also: given.form.kind === null ? await also(request) : [],
    ...given,
    ...gatherToday(works, given),
    exceptions: looksInto.length === 0 ? null : exceptions,
  })
  return page(request.frame({ title: 'Today', nav: TODAY_PATH, main }))
}

/** What waits for whoever looks, on their own page of everything. */
async function listOwn(
  db: Db,
  { user, today, reach }: PageRequest,
  { calendar, daysOn }: TodaySettings,
): Promise<readonly OwnChallenge[]> {
  if (user.personId === null) return []
  const concernDaysOn = (raised: Day) => daysOn('concern-days', raised)
  const waiting = await listOwnWaiting(db, user.personId, { today, calendar, concernDaysOn })
  const ids = waiting.flatMap(({ dispute }) => dispute.childIds)
  const within = await listIdsWithin(db, ids, reach)
  return waiting.map((one): OwnChallenge => {
    const { childIds } = one.dispute
    const through = childIds.find((id) => within.has(id)) ?? null
    return { ...one, through, opens: childIds.length === 0 || through !== null ? 'opens' : 'by-link' }
  })
}

function showGroup({ request, given, works }: Shown): PageResponse {
  const all = gatherList(works, given)
  const at = readPageOf(request.query, all.length)
  const items = rowsOfPage(all, at)
  const main = renderGroupList({ ...given, items, total: all.length, page: at })
  return page(request.frame({ title: 'Today', nav: TODAY_PATH, main }))
}

function sendCsv({ given, works }: Shown): PageResponse {
  const { group } = given.form
  const items = gatherList(works, given)
  const columns = group === null ? [GROUP_COLUMN, ...WORK_COLUMNS] : WORK_COLUMNS
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  return {
    kind: 'file',
    contentType: 'text/csv; charset=utf-8',
    fileName: `${group ?? 'today'}.csv`,
    body: `\uFEFF${toCsv(columns, items)}`,
  }
}
