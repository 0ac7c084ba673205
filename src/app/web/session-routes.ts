import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { csrfTokenOf, isCsrfTokenOf } from '../../platform/identity/index.ts'
import type { PageResponse } from '../../platform/web/route.ts'
import type { SessionRequest, SessionRoute } from '../../platform/web/session-route.ts'
import { CSRF_FIELD } from '../../ui/forms/index.ts'
import { addressOf } from './address-of.ts'
import { answerWithoutVisit } from './no-visit.ts'
import { discardRest, readPosted } from './posted.ts'
import { originOf } from './request-origin.ts'
import { sendPage } from './send-page.ts'
import { giveSessionCookie } from './session-cookie.ts'
import { findOwnSession, frameOfSession, queryOf, type VisitParts } from './visit.ts'

const RATE_LIMIT = { max: 120, timeWindow: 60_000 }

const FORGED: PageResponse = {
  kind: 'forbidden',
  because:
    'You have signed in again since that page was opened, so nothing was done. Open the page again and send it from there.',
}

/** Gives the pages about one's own session their addresses. */
export function addSessionRoutes(
  server: FastifyInstance,
  routes: readonly SessionRoute[],
  parts: VisitParts,
): void {
  for (const route of routes) {
    server.route({
      method: route.method,
      url: route.path,
      config: { rateLimit: route.method === 'POST' && RATE_LIMIT },
      handler: (request, reply) => answer(route, parts, request, reply),
    })
  }
}

async function answer(
  route: SessionRoute,
  parts: VisitParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await findOwnSession(request, parts)
  if (!session || !route.stages.includes(session.stage)) {
    return await answerWithoutVisit(request, reply, parts, { keeps: 'nothing' })
  }
  const frame = frameOfSession(session, request, parts)
  try {
    const { form } = await readPosted(request)
    const isForged =
      originOf(request) === 'foreign' || !isCsrfTokenOf(session.csrfSecret, form.get(CSRF_FIELD) ?? '')
    if (route.method === 'POST' && isForged) return sendPage(reply, FORGED, frame)
    const csrfToken = csrfTokenOf(session.csrfSecret)
    const asked = { session, query: queryOf(request), form, address: addressOf(request), csrfToken, frame }
    return await send(route, asked, reply, parts)
  } finally {
    discardRest(request)
  }
}

async function send(
  route: SessionRoute,
  asked: SessionRequest,
  reply: FastifyReply,
  parts: VisitParts,
): Promise<FastifyReply> {
  const response = await route.handle(asked)
  if (response.kind === 'done') return reply.code(204).send()
  if (response.kind !== 'renewed') return sendPage(reply, response, asked.frame)
  giveSessionCookie(reply, parts.services.config.cookie, response.sessionToken)
  return sendPage(reply, response.answer, asked.frame)
}
