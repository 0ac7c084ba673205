import { findCodes, mustHaveCodes } from '../../../platform/identity/index.ts'
import { redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { SessionRequest, SessionResponse, SessionRoute } from '../../../platform/web/session-route.ts'
import { ACCOUNT_PATH, ONE_TIME_CODE_PATH, TURN_OFF_CODES_PATH, toStagePath } from '../paths.ts'
import { TITLE } from './draw-set-up.ts'
import { turnOff, type TurnOffRefused } from './turn-off.ts'
import { renderCodesOn } from './view.ts'

export function turnOffCodesRoutes(services: Services): readonly SessionRoute[] {
  return [
    {
      method: 'GET',
      path: TURN_OFF_CODES_PATH,
      stages: ['full'],
      handle: async () => redirectTo(ONE_TIME_CODE_PATH),
    },
    {
      method: 'POST',
      path: TURN_OFF_CODES_PATH,
      stages: ['full'],
      handle: (request) => post(services, request),
    },
  ]
}

async function post(services: Services, request: SessionRequest): Promise<SessionResponse> {
  const done = await turnOff(services, request)
  if (!done.ok) return await drawRefused(services, request, done.failure)
  const { stage, sessionToken } = done.value
  const answer = redirectTo(toStagePath(stage, `${ACCOUNT_PATH}?done=codes-off`))
  return sessionToken === null ? answer : { kind: 'renewed', sessionToken, answer }
}

async function drawRefused(
  { db, config }: Services,
  { session, csrfToken, frame }: SessionRequest,
  { field, status, says }: TurnOffRefused,
): Promise<SessionResponse> {
  const { accountId } = session.signedIn
  const codes = await findCodes(db, accountId)
  if (!codes.isOn) return redirectTo(ONE_TIME_CODE_PATH)
  const isRequired = await mustHaveCodes(db, accountId, config.oneTimeCodes)
  const main = renderCodesOn({ ...codes, isRequired, csrfToken, errors: [{ field, message: says }] })
  return { kind: 'page', status, html: frame({ title: TITLE, nav: null, main, hasErrors: true }) }
}
