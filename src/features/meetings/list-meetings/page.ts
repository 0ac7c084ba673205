import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readPageOf, rowsOfPage } from '../../../ui/tables/index.ts'
import { listOfficers } from '../../people/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import { mayArrange } from '../access.ts'
import { MEETINGS_PATH } from '../paths.ts'
import { listMeetingsOnClosedDays } from '../queries/closed-days.ts'
import { listArranged, listToArrange } from '../queries/meeting-list.ts'
import { renderMeetings } from './view.ts'

/** How far ahead reviews that nobody has arranged are listed. */
const WORKING_DAYS_AHEAD = 40

/** What is to be arranged, and what is arranged. */
export function listMeetingsRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: MEETINGS_PATH,
      action: 'see-meetings',
      handle: (request) => show(services, request),
    },
  ]
}

async function show({ db }: Services, request: PageRequest): Promise<PageResponse> {
  const { query, today, reach, user } = request
  const { calendar } = await readPolicy(db)
  const officers = (await listOfficers(db, today)).filter(({ isHere }) => isHere)
  const officer = officerOf(query.get('officer') ?? '', officers)
  const asked = { today, until: calendar.addWorkingDays(today, WORKING_DAYS_AHEAD), reach, officer }
  const toArrange = await listToArrange(db, asked)
  const rows = [...toArrange, ...(await listArranged(db, asked, 'ahead'))]
  const at = readPageOf(query, rows.length)
  const main = renderMeetings({
    rows: rowsOfPage(rows, at),
    total: rows.length,
    toArrange: toArrange.length,
    toCancel: await listArranged(db, asked, 'to-cancel'),
    closed: await listMeetingsOnClosedDays(db, today, reach),
    at,
    officer,
    officers,
    query: Object.fromEntries(query),
    calendar,
    today,
    mayArrange: mayArrange(user.roles) ? 'may-arrange' : 'may-look',
  })
  return page(request.frame({ title: 'Review meetings', nav: MEETINGS_PATH, main }))
}

function officerOf(text: string, officers: readonly { readonly id: string }[]): string | null {
  return text === 'nobody' || officers.some(({ id }) => id === text) ? text : null
}
