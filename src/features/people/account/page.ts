import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { transaction } from '../../../platform/db/index.ts'
import {
  endSessionOf,
  endSessionsOf,
  findCodes,
  hasPassword,
  listSessionsOf,
} from '../../../platform/identity/index.ts'
import { page, redirectTo } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { SessionRequest, SessionResponse, SessionRoute } from '../../../platform/web/session-route.ts'
import { ACCOUNT_PATH, MORNING_MAIL_PATH, SESSIONS_PATH } from '../paths.ts'
import { findMorningMail } from '../queries/morning-readers.ts'
import { setMorningMail } from '../store/morning-mail.ts'
import { renderAccount } from './view.ts'

/** One's own account: who one is here, where one is signed in, and how one signs in. */
export function ownAccountRoutes(services: Services): readonly SessionRoute[] {
  return [
    { method: 'GET', path: ACCOUNT_PATH, stages: ['full'], handle: (request) => show(services, request) },
    {
      method: 'POST',
      path: `${SESSIONS_PATH}/end`,
      stages: ['full'],
      handle: (request) => endOne(services, request),
    },
    {
      method: 'POST',
      path: `${SESSIONS_PATH}/end-others`,
      stages: ['full'],
      handle: (request) => endOthers(services, request),
    },
    {
      method: 'POST',
      path: MORNING_MAIL_PATH,
      stages: ['full'],
      handle: (request) => turnMorningMail(services, request),
    },
    // Being asked is what keeps it: the server has noted the session by now.
    { method: 'POST', path: '/session/keep', stages: ['full'], handle: async () => ({ kind: 'done' }) },
  ]
}

async function show({ db, clock }: Services, request: SessionRequest): Promise<SessionResponse> {
  const { session, csrfToken, query } = request
  const { accountId } = session.signedIn
  const main = renderAccount({
    signedIn: session.signedIn,
    sessions: await listSessionsOf(db, accountId, clock.now()),
    sessionId: session.id,
    codes: await findCodes(db, accountId),
    morningMail: await findMorningMail(db, accountId),
    hasPassword: await hasPassword(db, accountId),
    done: query.get('done'),
    csrfToken,
  })
  return page(request.frame({ title: 'Your account', nav: null, main }))
}

async function endOne({ db }: Services, { session, form }: SessionRequest): Promise<SessionResponse> {
  const { accountId } = session.signedIn
  const sessionId = form.get('session') ?? ''
  await transaction(db, async (trx) => {
    if (!(await endSessionOf(trx, accountId, sessionId))) return
    const audited = { actor: accountId, action: 'end-session', recordType: 'session', recordId: sessionId }
    await recordAudit(trx, { ...audited, versionBefore: null, versionAfter: null })
  })
  return redirectTo(sessionId === session.id ? '/sign-in?because=signed-out' : `${ACCOUNT_PATH}?done=ended`)
}

async function endOthers({ db }: Services, { session }: SessionRequest): Promise<SessionResponse> {
  const { accountId } = session.signedIn
  await transaction(db, async (trx) => {
    if ((await endSessionsOf(trx, accountId, session.id)) === 0) return
    const audited = { actor: accountId, action: 'end-sessions', recordType: 'account', recordId: accountId }
    await recordAudit(trx, { ...audited, versionBefore: null, versionAfter: null })
  })
  return redirectTo(`${ACCOUNT_PATH}?done=ended`)
}

async function turnMorningMail(
  { db }: Services,
  { session, form }: SessionRequest,
): Promise<SessionResponse> {
  const { accountId } = session.signedIn
  const to = form.get('to') === 'on' ? 'on' : 'off'
  await transaction(db, async (trx) => {
    if (!(await setMorningMail(trx, accountId, to))) return
    const audited = { actor: accountId, action: 'morning-mail', recordType: 'account', recordId: accountId }
    await recordAudit(trx, { ...audited, versionBefore: null, versionAfter: null })
  })
  return redirectTo(`${ACCOUNT_PATH}?done=mail-${to}`)
}
