import { transaction } from '../../../platform/db/index.ts'
import {
  findCodes,
  findSecretBox,
  mustHaveCodes,
  newCodeSecret,
  openNewSecret,
  renewSession,
  type SecretBox,
  stageAfterCodes,
} from '../../../platform/identity/index.ts'
import { page, redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { SessionRequest, SessionResponse, SessionRoute } from '../../../platform/web/session-route.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'
import { toLocalPath } from '../local-path.ts'
import { ACCOUNT_PATH, ONE_TIME_CODE_PATH, toStagePath } from '../paths.ts'
import { setUpCodes } from './command.ts'
import { drawSetUp, TITLE } from './draw-set-up.ts'
import { proveOwner } from './prove-owner.ts'
import { renderCodesOn, renderNoKey, renderRecoveryCodes, renderShownAlready } from './view.ts'

/** Setting one's one-time codes up: somebody who must have them is here until it is done. */
export function oneTimeCodeRoutes(services: Services): readonly SessionRoute[] {
  const address = { path: ONE_TIME_CODE_PATH, stages: ['full', 'enrol'] } as const
  return [
    { ...address, method: 'GET', handle: (request) => show(services, request) },
    { ...address, method: 'POST', handle: (request) => withKey(services, request, setUp) },
  ]
}

type Handle = (services: Services, request: SessionRequest, box: SecretBox) => Promise<SessionResponse>

async function withKey(services: Services, request: SessionRequest, next: Handle): Promise<SessionResponse> {
  const box = findSecretBox(services.config)
  if (box !== null) return await next(services, request, box)
  return page(request.frame({ title: TITLE, nav: null, main: renderNoKey() }))
}

async function show(services: Services, request: SessionRequest): Promise<SessionResponse> {
  const { db, config, clock } = services
  const { session, csrfToken } = request
  const { accountId } = session.signedIn
  const codes = await findCodes(db, accountId)
  if (!codes.isOn) {
    return await withKey(
      services,
      request,
      async (_services, _request, box) =>
        await drawSetUp(services, request, box, { status: 200, secret: newCodeSecret(), errors: [] }),
    )
  }
  // They were set up from elsewhere in the meantime, so a code is owed.
  if (session.stage === 'enrol') {
    const sessionToken = await renewSession(db, session.id, 'code', clock.now())
    const answer = redirectTo(toStagePath('code', toLocalPath(request.query.get('then'))))
    return sessionToken === null ? answer : { kind: 'renewed', sessionToken, answer }
  }
  const isRequired = await mustHaveCodes(db, accountId, config.oneTimeCodes)
  const main = renderCodesOn({ ...codes, isRequired, csrfToken, errors: [] })
  return page(request.frame({ title: TITLE, nav: null, main }))
}

/**
 * The form was sent twice at once: the codes are on the page that the first sending was answered with, and whoever sees
 * this one instead is told so. The first sending renewed the session under a token that this browser may not have.
 */
async function answerTwice(
  { db, clock }: Services,
  { session, frame }: SessionRequest,
  goOnTo: string,
): Promise<SessionResponse> {
  const stage = await stageAfterCodes(db, session.signedIn.accountId)
  const sessionToken = await renewSession(db, session.id, stage, clock.now())
  const answer = page(frame({ title: TITLE, nav: null, main: renderShownAlready(goOnTo) }))
  return sessionToken === null ? redirectTo(ONE_TIME_CODE_PATH) : { kind: 'renewed', sessionToken, answer }
}

const setUp: Handle = async (services, request, box) => {
  const { session, form } = request
  const { accountId } = session.signedIn
  const secret = openNewSecret(box, accountId, form.get('secret') ?? '')
  const typed = form.get('code')?.trim() ?? ''
  const again = async (status: number, message: string) => {
    const errors: FieldErrors = [{ field: 'code', message }]
    return await drawSetUp(services, request, box, { status, secret: secret ?? newCodeSecret(), errors })
  }
  if (typed === '') return await again(400, 'Enter the code that the app shows')
  if (secret === null)
    return await again(422, 'That page was too old. Scan this new picture, then enter the code')
  const { db, clock } = services
  const proved = await proveOwner(services, request)
  if (!proved.ok)
    return await drawSetUp(services, request, box, {
      status: proved.failure.status,
      secret,
      errors: [proved.failure],
    })
  const done = await transaction(db, (trx) =>
    setUpCodes(trx, box, { session, secret, typed, now: clock.now() }),
  )
  if (!done.ok && done.failure === 'wrong')
    return await again(422, 'The code is not right. Wait until the app shows the next one, then enter that')
  const goOnTo = session.stage === 'enrol' ? toLocalPath(form.get('then')) : ACCOUNT_PATH
  if (!done.ok) return await answerTwice(services, request, goOnTo)
  const { recoveryCodes, sessionToken } = done.value
  const main = renderRecoveryCodes({ recoveryCodes, goOnTo })
  const answer = page(request.frame({ title: 'Recovery codes', nav: null, main }))
  return { kind: 'renewed', sessionToken, answer }
}
