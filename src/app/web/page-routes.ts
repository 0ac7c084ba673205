import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isCsrfTokenOf } from '../../platform/identity/index.ts'
import { NOT_FOUND, type PageResponse, type Route } from '../../platform/web/route.ts'
import { CSRF_FIELD } from '../../ui/forms/index.ts'
import { type AccessTable, mayDo, reasonAgainst } from '../access.ts'
import { discardRest, readPosted } from './posted.ts'
import { originOf } from './request-origin.ts'
import { toSendAgainPage } from './send-again.ts'
import { sendErrorPage, sendPage } from './send-page.ts'
import { sessionTokenOf } from './session-cookie.ts'
import { signInAddress } from './sign-in-address.ts'
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
  const { services, access } = parts
  const visit = await findVisit(request, parts)
  if (!visit) {
    return reply.redirect(signInAddress(request, sessionTokenOf(request, services.config.cookie)), 303)
  }
  if (!mayDo(access, route.action, visit.seen.user.roles)) {
    return sendPage(reply, toForbidden(reasonAgainst(access, route.action)), visit.seen.frame)
  }
  if (Object.values(request.params).some((value) => value.includes('\u0000'))) {
    return sendPage(reply, NOT_FOUND, visit.seen.frame)
  }
  if (route.method === 'POST') return await answerPosted(route, visit, request, reply)
  const asked = { ...visit.seen, ...(await readPosted(request)), params: request.params }
  return sendPage(reply, await route.handle(asked), visit.seen.frame)
}

async function answerPosted(
  route: Route,
  visit: Visit,
  request: PageFastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const origin = originOf(request)
  if (origin === 'foreign') return sendPage(reply, toForbidden(FORGED), visit.seen.frame)
  try {
    const posted = await readPosted(request)
    if (isCsrfTokenOf(visit.csrfSecret, posted.form.get(CSRF_FIELD) ?? '')) {
      const asked = { ...visit.seen, ...posted, params: request.params }
      return sendPage(reply, await route.handle(asked), visit.seen.frame)
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
