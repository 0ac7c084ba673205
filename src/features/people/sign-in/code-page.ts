import { transaction } from '../../../platform/db/index.ts'
import {
  countWrongCode,
  findSecretBox,
  recordSignedIn,
  renewSession,
  spendCode,
  stageAfterCodes,
} from '../../../platform/identity/index.ts'
import { redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { SessionRequest, SessionResponse, SessionRoute } from '../../../platform/web/session-route.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { toLocalPath } from '../local-path.ts'
import { SIGN_IN_CODE_PATH, toStagePath } from '../paths.ts'
import { renderGiveCode } from './code-view.ts'

const NO_KEY = 'Codes cannot be checked just now. Tell whoever looks after accounts in your service'

/** The second step of signing in, for accounts with one-time codes. */
export function signInCodeRoutes(services: Services): readonly SessionRoute[] {
  const address = { path: SIGN_IN_CODE_PATH, stages: ['code'] } as const
  return [
    { ...address, method: 'GET', handle: async (request) => draw(request, 200, []) },
    { ...address, method: 'POST', handle: (request) => post(services, request) },
  ]
}

async function post(services: Services, request: SessionRequest): Promise<SessionResponse> {
  const typed = request.form.get('code')?.trim() ?? ''
  if (typed === '') return draw(request, 400, [{ field: 'code', message: 'Enter a code' }])
  const box = findSecretBox(services.config)
  if (box === null) return draw(request, 422, [{ field: 'code', message: NO_KEY }])
  const { db, clock } = services
  const { session, address } = request
  const now = clock.now()
  const spent = await spendCode(db, box, { accountId: session.signedIn.accountId, typed, address, now })
  if (!spent.ok) {
    const { code, says } = spent.failure
    if (code === 'wrong' && (await countWrongCode(db, session.id)) === 'ended')
      return redirectTo('/sign-in?because=ended')
    return draw(request, code === 'wait' ? 429 : 422, [{ field: 'code', message: says }])
  }
  return await goOn(services, request, now)
}

async function goOn(
  { db }: Services,
  { session, form }: SessionRequest,
  now: Date,
): Promise<SessionResponse> {
  const { accountId } = session.signedIn
  const { stage, sessionToken } = await transaction(db, async (trx) => {
    const next = await stageAfterCodes(trx, accountId)
    if (next === 'full') await recordSignedIn(trx, accountId)
    return { stage: next, sessionToken: await renewSession(trx, session.id, next, now) }
  })
  // Ended from elsewhere while the code was checked.
  if (sessionToken === null) return redirectTo('/sign-in?because=ended')
  return {
    kind: 'renewed',
    sessionToken,
    answer: redirectTo(toStagePath(stage, toLocalPath(form.get('then')))),
  }
}

function draw(request: SessionRequest, status: number, errors: FieldErrors): SessionResponse {
  const main = renderGiveCode({
    goOnTo: toLocalPath(request.form.get('then') ?? request.query.get('then')),
    csrfToken: request.csrfToken,
    errors,
  })
  const html = request.frame({ title: 'Enter a code', nav: null, main, hasErrors: errors.length > 0 })
  return { kind: 'page', status, html }
}
