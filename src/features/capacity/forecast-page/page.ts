import { parseIsoDay } from '../../../kit/dates/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { displayName, listChildrenById, listIdsWithin } from '../../children/index.ts'
import { maySetFigures } from '../forecast-access.ts'
import { FORECAST_PATH } from '../forecast-paths.ts'
import { CASELOAD_PATH } from '../paths.ts'
import { type ReadYear, readYearAhead } from '../queries/year-ahead.ts'
import { listDueInWeek, officerLines, weekLines, type Whose } from './forecast-view-model.ts'
import type { OpenedWeek } from './opened-week-view.ts'
import { renderForecast } from './view.ts'

/** What falls due in the next 12 months. */
export function forecastPageRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: FORECAST_PATH,
      action: 'see-forecast',
      handle: (request) => show(services, request),
    },
  ]
}

/** Whom the address asks for; the whole service where it names nobody we know. */
function askedFor(read: ReadYear, asked: string | null): Whose {
  if (asked === 'nobody') return null
  return read.facts.officers.some(({ id }) => id === asked) && asked !== null ? asked : 'all'
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const { today, query, user } = request
  const read = await readYearAhead(services.db, today)
  const whose = askedFor(read, query.get('officer'))
  const main = renderForecast({
    today,
    whose,
    facts: read.facts,
    year: read.ahead.year,
    collisions: read.ahead.collisions.filter(({ officer }) => whose === 'all' || officer.id === whose),
    weeks: weekLines(read.ahead, read.hours, whose),
    officers: whose === 'all' ? officerLines(read.facts, read.ahead, read.hours) : [],
    opened: await openWeek(services, request, read, whose),
    hoursAre: read.hoursDecided === null ? 'supposed' : 'decided',
    maySet: maySetFigures(user.roles),
  })
  const title = 'The next 12 months'
  const breadcrumbs = [{ text: 'Caseload', href: CASELOAD_PATH }]
  return page(request.frame({ title, nav: CASELOAD_PATH, breadcrumbs, main }))
}

/** The children behind the week that the address asks for, those within reach by name; null where it asks for none. */
async function openWeek(
  { db }: Services,
  { query, reach }: PageRequest,
  { facts, ahead }: ReadYear,
  whose: Whose,
): Promise<OpenedWeek | null> {
  const asked = parseIsoDay(query.get('week') ?? '')
  const monday = ahead.year.weeks.find((week) => week === asked)
  if (monday === undefined) return null
  const due = listDueInWeek(facts, ahead, { whose, monday })
  const ids = due.map(({ child }) => child.id)
  const within = await listIdsWithin(db, ids, reach)
  const named = new Map((await listChildrenById(db, [...within])).map((child) => [child.id, child]))
  const rows = due.flatMap((one) => {
    const child = named.get(one.child.id)
    const officer = facts.officers.find(({ id }) => id === one.child.officerId)?.name ?? null
    return child === undefined
      ? []
      : one.due.map(({ kind, on }) => ({
          id: child.id,
          name: displayName(child, child.identifier),
          officer,
          kind,
          on,
        }))
  })
  const days = rows.toSorted((one, other) => one.on - other.on || (one.name < other.name ? -1 : 1))
  return { monday, rows: days, hidden: ids.length - within.size }
}
