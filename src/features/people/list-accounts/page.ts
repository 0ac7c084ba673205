import { londonDayOf } from '../../../platform/clock/clock.ts'
import { type AccountShown, listAccountsShown } from '../../../platform/identity/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { parseListState, rowsOfPage } from '../../../ui/tables/index.ts'
import { ACCOUNTS_PATH } from '../people-paths.ts'
import { accountColumns } from './columns.ts'
import { renderAccounts } from './view.ts'

/** The list of accounts, for administrators. */
export function listAccountsRoutes(services: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: ACCOUNTS_PATH,
      action: 'manage-accounts',
      handle: (request) => show(services, request),
    },
  ]
}

// Roles count by the real day, in a demonstration too.
async function show({ db, clock }: Services, request: PageRequest): Promise<PageResponse> {
  const query = Object.fromEntries(request.query)
  const typed = (request.query.get('name') ?? '').trim().toLowerCase()
  const columns = accountColumns(londonDayOf(clock.now()))
  const found = (await listAccountsShown(db)).filter((account) => matches(account, typed))
  const state = parseListState(query, columns, { sort: null, direction: 'ascending' })
  const main = renderAccounts({
    columns,
    rows: rowsOfPage(found, state.page),
    total: found.length,
    typed: request.query.get('name') ?? '',
    query,
    state,
  })
  return page(request.frame({ title: 'Accounts', nav: null, main }))
}

function matches({ userName, displayName }: AccountShown, typed: string): boolean {
  return userName.includes(typed) || displayName.toLowerCase().includes(typed)
}
