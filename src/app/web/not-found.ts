import type { FastifyInstance } from 'fastify'
import { NOT_FOUND } from '../../platform/web/route.ts'
import { sendPage } from './send-page.ts'
import { sessionTokenOf } from './session-cookie.ts'
import { signInAddress } from './sign-in-address.ts'
import { findVisit, type VisitParts } from './visit.ts'

/** What no route answers. Who is not signed in is not told which addresses there are. */
export function addNotFoundPage(server: FastifyInstance, parts: VisitParts): void {
  server.setNotFoundHandler(async (request, reply) => {
    const visit = await findVisit(request, parts)
    if (visit) return sendPage(reply, NOT_FOUND, visit.seen.frame)
    const token = sessionTokenOf(request, parts.services.config.cookie)
    return reply.redirect(signInAddress(request, token), 303)
  })
}
