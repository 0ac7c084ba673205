import type { FastifyInstance } from 'fastify'
import { NOT_FOUND } from '../../platform/web/route.ts'
import { answerWithoutVisit } from './no-visit.ts'
import { sendPage } from './send-page.ts'
import { findVisit, type VisitParts } from './visit.ts'

/** What no route answers. Who is not signed in is not told which addresses there are. */
export function addNotFoundPage(server: FastifyInstance, parts: VisitParts): void {
  server.setNotFoundHandler(async (request, reply) => {
    const visit = await findVisit(request, parts)
    if (visit) return sendPage(reply, NOT_FOUND, visit.seen.frame)
    return await answerWithoutVisit(request, reply, parts, { keeps: 'nothing' })
  })
}
