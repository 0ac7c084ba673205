import { londonDayOf } from '../../../platform/clock/clock.ts'
import { type AccountShown, findAccountShown, listSessionsOf } from '../../../platform/identity/index.ts'
import {
  NOT_FOUND,
  page,
  type PageRequest,
  type PageResponse,
  redirectTo,
  type Route,
  patternOf,
} from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderNewPassword } from '../new-password-view.ts'
import {
  ACCOUNT_DEEDS,
  type AccountDeed,
  accountDeedPath,
  accountPath,
  ACCOUNTS_PATH,
} from '../people-paths.ts'
import { doToAccount } from './command.ts'
import { renderAccountPage } from './view.ts'

const action = 'manage-accounts'
const crumbs = [{ text: 'Accounts', href: ACCOUNTS_PATH }]

/** One account, and what an administrator does to it by one press of a button. */
export function showAccountRoutes(services: Services): readonly Route[] {
  const deeds = ACCOUNT_DEEDS.map(
    (deed): Route => ({
      method: 'POST',
      path: patternOf(accountDeedPath(':account', deed)),
      action,
      handle: (request) => press(services, request, deed),
    }),
  )
  const path = patternOf(accountPath(':account'))
  return [{ method: 'GET', path, action, handle: (request) => show(services, request) }, ...deeds]
}

async function show(services: Services, request: PageRequest): Promise<PageResponse> {
  const account = await findAccountShown(services.db, request.params['account'] ?? '')
  return account === null ? NOT_FOUND : await draw(services, request, { account, refused: null })
}

async function press(services: Services, request: PageRequest, deed: AccountDeed): Promise<PageResponse> {
  const { db, clock } = services
  const account = await findAccountShown(db, request.params['account'] ?? '')
  if (account === null) return NOT_FOUND
  const { id, userName, displayName } = account
  const done = await doToAccount(db, account, { deed, actor: request.user.accountId, now: clock.now() })
  if (!done.ok) return await draw(services, request, { account, refused: done.failure.says })
  if (done.value.password === null) return redirectTo(accountPath(id))
  const title = `A new password for ${displayName}`
  const main = renderNewPassword({ title, accountId: id, userName, password: done.value.password })
  return page(request.frame({ title, nav: null, breadcrumbs: crumbs, main }))
}

async function draw(
  { db, clock }: Services,
  request: PageRequest,
  { account, refused }: { readonly account: AccountShown; readonly refused: string | null },
): Promise<PageResponse> {
  const main = renderAccountPage({
    account,
    refused,
    sessions: (await listSessionsOf(db, account.id, clock.now())).length,
    today: londonDayOf(clock.now()),
    isOwn: account.id === request.user.accountId,
    csrfToken: request.csrfToken,
  })
  const framed = { title: account.displayName, nav: null, breadcrumbs: crumbs, main }
  const html = request.frame({ ...framed, hasErrors: refused !== null })
  return { kind: 'page', status: refused === null ? 200 : 422, html }
}
