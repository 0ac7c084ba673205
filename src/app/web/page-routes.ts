import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Merged } from '../../features/children/index.ts'
import { recordExport, recordOpening } from '../../platform/audit/record-audit.ts'
import type { Db } from '../../platform/db/index.ts'
import { isCsrfTokenOf } from '../../platform/identity/index.ts'
import { NOT_FOUND, type PageResponse, type Reach, type Role, type Route } from '../../platform/web/route.ts'
import { CSRF_FIELD } from '../../ui/forms/index.ts'
import type { AccessTable } from '../access.ts'
import { admit } from './admit.ts'
import { noteOnMerged, refuseOnMerged } from './merged-record.ts'
import { answerWithoutVisit } from './no-visit.ts'
import { holdBack, isPaced } from './pace.ts'
import { discardRest, readPosted } from './posted.ts'
import { originOf } from './request-origin.ts'
import { toSendAgainPage } from './send-again.ts'
import { type Frame, sendErrorPage, sendPage } from './send-page.ts'
import { findVisit, type Visit, type VisitParts } from './visit.ts'

export type PageParts = VisitParts & { readonly access: AccessTable }

type PageFastifyRequest = FastifyRequest<{ Params: Record<string, string> }>

const FORGED = 'This form was not sent from a page of Footprint, so nothing was done.'

/** Gives each page its address: only for those who are signed in and may, only from forms of our own. */
export function addPageRoutes(server: FastifyInstance, routes: readonly Route[], parts: PageParts): void {
  for (const route of routes) {
    server.route<{ Params: Record<string, string> }>({
      method: route.method,
      url: route.path,
      handler: (request, reply) => answer(route, parts, request, reply),
    })
  }
}

async function answer(
  route: Route,
  parts: PageParts,
  request: PageFastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { services } = parts
  const visit = await findVisit(request, parts)
  if (!visit)
    return await answerWithoutVisit(request, reply, parts, {
      keeps: route.sentBy === 'script' ? 'nothing' : 'form',
    })
  if (Object.values(request.params).some((value) => value.includes('\u0000'))) {
    return sendPage(reply, NOT_FOUND, visit.seen.frame)
  }
  const admission = await admit(route, visit, request.params, parts)
  if ('refused' in admission) return sendPage(reply, admission.refused, visit.seen.frame)
  const admitted = { ...visit, ...admission, seen: noticing(visit.seen, admission.merged) }
  if (isPaced(route, visit, request.isMultipart())) {
    const heldBack = await holdBack(request, reply, route, visit, services)
    if (heldBack) {
      discardRest(request)
      return heldBack
    }
  }
  if (route.method === 'POST')
    return await answerPosted(route, admitted, { request, reply, db: services.db, frame: visit.seen.frame })
  const asked = { ...toAsked(admitted, request), ...(await readPosted(request)) }
  // Written down beside the work of the page, not after it; the page goes out when both are done.
  const [response] = await Promise.all([route.handle(asked), noteOpening(route, admitted, services.db)])
  await noteExport(route, admitted, response, services.db)
  return sendPage(reply, response, visit.seen.frame)
}

function noticing(seen: Visit['seen'], merged: Merged): Visit['seen'] {
  if (merged === null) return seen
  const notice = noteOnMerged(merged)
  return { ...seen, frame: (page) => seen.frame({ ...page, notice }) }
}

type Admitted = Visit & {
  readonly reach: Reach
  readonly childId: string | null
  readonly roles: readonly Role[]
}

const toAsked = ({ seen, reach, roles }: Admitted, { params }: PageFastifyRequest) => ({
  ...seen,
  user: { ...seen.user, roles },
  reach,
  params,
})

async function noteOpening({ action }: Route, { seen, childId }: Admitted, db: Db): Promise<void> {
  if (childId !== null) await recordOpening(db, { actor: seen.user.accountId, action, childId })
}

// The pattern of the address, never the address: that may hold what was searched for.
async function noteExport(
  { action, path }: Route,
  { seen, childId }: Admitted,
  response: PageResponse,
  db: Db,
): Promise<void> {
  if (response.kind !== 'file') return
  await recordExport(db, { actor: seen.user.accountId, action, list: path, childId })
}

type Posting = {
  readonly request: PageFastifyRequest
  readonly reply: FastifyReply
  readonly db: Db
  /** Without the note on a merged record, which the refusal says itself. */
  readonly frame: Frame
}

async function answerPosted(
  route: Route,
  visit: Admitted,
  { request, reply, db, frame }: Posting,
): Promise<FastifyReply> {
  const origin = originOf(request)
  if (origin === 'foreign') return sendPage(reply, toForbidden(FORGED), visit.seen.frame)
  try {
    const posted = await readPosted(request)
    if (isCsrfTokenOf(visit.csrfSecret, posted.form.get(CSRF_FIELD) ?? '')) {
      const refused = await refuseOnMerged(db, route, visit)
      if (refused !== null) return sendErrorPage(reply, refused, frame)
      const asked = { ...toAsked(visit, request), ...posted }
      const response = await route.handle(asked)
      // A page in answer to a form shows the record as well; a redirect leads to one that is written down itself.
      if (response.kind === 'page') await noteOpening(route, visit, db)
      await noteExport(route, visit, response, db)
      return sendPage(reply, response, visit.seen.frame)
    }
    // The browser says that the form is ours, so it is of an older session; files cannot be kept in a form.
    return origin === 'ours' && !request.isMultipart()
      ? sendErrorPage(
          reply,
          toSendAgainPage(request.url, posted.form, visit.seen.csrfToken),
          visit.seen.frame,
        )
      : sendPage(reply, toForbidden(FORGED), visit.seen.frame)
  } finally {
    discardRest(request)
  }
}

function toForbidden(because: string): PageResponse {
  return { kind: 'forbidden', because }
}
