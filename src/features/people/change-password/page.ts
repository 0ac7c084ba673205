import {
  changePassword,
  endSessionsOf,
  hasPassword,
  recordSignedIn,
  renewSession,
} from '../../../platform/identity/index.ts'
import { page, redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { SessionRequest, SessionResponse, SessionRoute } from '../../../platform/web/session-route.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { toLocalPath } from '../local-path.ts'
import { ACCOUNT_PATH, PASSWORD_PATH } from '../paths.ts'
import { parsePasswordForm } from './form.ts'
import { renderChangePassword, renderNoPassword } from './view.ts'

const TITLE = 'Change your password'

export function changePasswordRoutes(services: Services): readonly SessionRoute[] {
  const address = { path: PASSWORD_PATH, stages: ['full', 'password'] } as const
  return [
    { ...address, method: 'GET', handle: (request) => show(services, request) },
    { ...address, method: 'POST', handle: (request) => post(services, request) },
  ]
}

async function show({ db }: Services, request: SessionRequest): Promise<SessionResponse> {
  if (await hasPassword(db, request.session.signedIn.accountId)) return draw(request, 200, [])
  return page(request.frame({ title: TITLE, nav: null, main: renderNoPassword() }))
}

async function post({ db, clock }: Services, request: SessionRequest): Promise<SessionResponse> {
  const { session, form, address } = request
  const parsed = parsePasswordForm(form)
  if (!parsed.ok) return draw(request, 400, parsed.failure)
  const now = clock.now()
  const { accountId } = session.signedIn
  const changed = await changePassword(db, { ...parsed.value, accountId, address, now }, async (trx) => {
    await endSessionsOf(trx, accountId, session.id)
    if (session.stage !== 'full') await recordSignedIn(trx, accountId)
    return await renewSession(trx, session.id, 'full', now)
  })
  if (!changed.ok) {
    const { code, field, says } = changed.failure
    return draw(request, code === 'wait' ? 429 : 422, [{ field: `${field}-password`, message: says }])
  }
  const answer = redirectTo(
    session.stage === 'full' ? `${ACCOUNT_PATH}?done=password` : toLocalPath(form.get('then')),
  )
  return changed.value === null ? answer : { kind: 'renewed', sessionToken: changed.value, answer }
}

function draw(request: SessionRequest, status: number, errors: FieldErrors): SessionResponse {
  const { session, csrfToken, frame, form, query } = request
  const isOwed = session.stage !== 'full'
  const title = isOwed ? 'Choose your own password' : TITLE
  const goOnTo = isOwed ? toLocalPath(form.get('then') ?? query.get('then')) : null
  const { userName } = session.signedIn
  const main = renderChangePassword({ title, userName, csrfToken, goOnTo, errors })
  const html = frame({ title, nav: null, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}
