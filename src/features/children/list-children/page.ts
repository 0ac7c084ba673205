import type { Db } from '../../../platform/db/index.ts'
import {
  page,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { PAGE_SIZE, toCsv } from '../../../ui/tables/index.ts'
import { listOfficers, listTeams } from '../../people/index.ts'
import { mayOpenInEmergency } from '../access.ts'
import { CHILDREN_CSV_PATH, CHILDREN_PATH, childPath } from '../paths.ts'
import { registerColumns } from './columns.ts'
import { isSearchOnly, parseRegisterForm, type RegisterForm } from './form.ts'
import { findIdByNumber, listCodesInUse, listRegister } from './queries.ts'
import { renderRegister } from './view.ts'

export function listChildrenRoutes({ db }: Services): readonly Route[] {
  return [
    { method: 'GET', path: CHILDREN_PATH, action: 'see-children', handle: (request) => show(db, request) },
    {
      method: 'GET',
      path: CHILDREN_CSV_PATH,
      action: 'download-children',
      handle: (request) => sendCsv(db, parseRegisterForm(request.query, request)),
    },
  ]
}

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const form = parseRegisterForm(request.query, request)
  const only =
    form.typed !== '' && isSearchOnly(form) ? await findIdByNumber(db, form.typed, request.reach) : null
  if (only !== null) return redirectTo(childPath(only))
  const [officers, teams, codes] = await Promise.all([
    listOfficers(db, request.today),
    listTeams(db),
    listCodesInUse(db),
  ])
  const { found, at } = await findPage(db, form)
  const query = Object.fromEntries(request.query)
  const main = renderRegister({
    form: { ...form, page: at },
    found,
    officers,
    teams,
    codes,
    query,
    mayOpenInEmergency: mayOpenInEmergency(request.user.roles),
  })
  return page(request.frame({ title: 'Children', nav: CHILDREN_PATH, main }))
}

/** The page that is asked for; the first where the list is shorter than that. */
async function findPage(db: Db, form: RegisterForm) {
  const fetch = (number: number) =>
    listRegister(db, form.filter, form.sort, { from: (number - 1) * PAGE_SIZE, size: PAGE_SIZE })
  const found = await fetch(form.page)
  const isPastEnd = found.children.length === 0 && form.page > 1
  return isPastEnd ? { found: await fetch(1), at: 1 } : { found, at: form.page }
}

const EVERY = 1_000_000

async function sendCsv(db: Db, { filter, sort }: RegisterForm): Promise<PageResponse> {
  const { children } = await listRegister(db, filter, sort, { from: 0, size: EVERY })
  // Spreadsheets read UTF-8 only where a file begins with this mark.
  const body = `\uFEFF${toCsv(registerColumns(filter.today), children)}`
  return { kind: 'file', contentType: 'text/csv; charset=utf-8', fileName: 'children.csv', body }
}
