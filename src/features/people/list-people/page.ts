import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, toCsv } from '../../../ui/tables/index.ts'
import { mayManagePeople } from '../access.ts'
import { PEOPLE_CSV_PATH, PEOPLE_PATH } from '../people-paths.ts'
import { listTeams } from '../queries/officers.ts'
import { listPeople } from '../queries/people-list.ts'
import { PEOPLE_COLUMNS } from './columns.ts'
import { parsePeopleForm, type PeopleForm } from './form.ts'
import { renderPeople } from './view.ts'

/** The list of people, and the same as CSV. */
export function listPeopleRoutes({ db }: Services): readonly Route[] {
  const action = 'see-people'
  return [
    { method: 'GET', path: PEOPLE_PATH, action, handle: (request) => show(db, request) },
    { method: 'GET', path: PEOPLE_CSV_PATH, action, handle: (request) => sendCsv(db, request) },
  ]
}

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const asked = parsePeopleForm(request.query, request.today)
  const { found, at } = await findPage(db, asked)
  const main = renderPeople({
    form: { ...asked, page: at },
    found,
    teams: await listTeams(db),
    query: Object.fromEntries(request.query),
    mayManage: mayManagePeople(request.user.roles),
  })
  return page(request.frame({ title: 'People', nav: PEOPLE_PATH, main }))
}

/** The page that is asked for; the first where the list is shorter than that. */
async function findPage(db: Db, { filter, sort, page: number }: PeopleForm) {
  const fetch = (at: number) => listPeople(db, filter, sort, { from: (at - 1) * PAGE_SIZE, size: PAGE_SIZE })
  const found = await fetch(number)
  const isPastEnd = found.people.length === 0 && number > 1
  return isPastEnd ? { found: await fetch(1), at: 1 } : { found, at: number }
}

const EVERY = 1_000_000

async function sendCsv(db: Db, { query, today }: PageRequest): Promise<PageResponse> {
  const { filter, sort } = parsePeopleForm(query, today)
  const { people } = await listPeople(db, filter, sort, { from: 0, size: EVERY })
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(PEOPLE_COLUMNS, people)}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'people.csv', body }
}
