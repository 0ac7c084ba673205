import type { FastifyReply, FastifyRequest } from 'fastify'
import { countRequest } from '../../platform/pace/request-pace.ts'
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { toTooOftenPage } from '../../ui/errors/error-page.ts'
import { addressOf } from './address-of.ts'
import { sendErrorPage } from './send-page.ts'
import type { Visit } from './visit.ts'

const IS_FILE = /\.[a-z]+$/

/** Whether a request is one of those that may be made only so often: a file taken away or sent, or a route's own wish. */
export function isPaced(route: Route, visit: Visit, isUpload: boolean): boolean {
  return (
    route.pace !== undefined ||
    isUpload ||
    IS_FILE.test(route.path) ||
    visit.seen.query.get('format') === 'csv'
  )
}

/** Counts a request that is {@link isPaced}; where there were too many, answers it. Null: go on. */
export async function holdBack(
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  { seen }: Visit,
  { db, clock }: Services,
): Promise<FastifyReply | null> {
  const few = route.pace === 'few' ? route.path : null
  const asker = { accountId: seen.user.accountId, address: addressOf(request), few }
  const seconds = await countRequest(db, asker, clock.now())
  if (seconds === 0) return null
  reply.header('retry-after', seconds)
  return sendErrorPage(reply, toTooOftenPage(Math.ceil(seconds / 60)), seen.frame)
}
