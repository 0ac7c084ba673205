import type { FastifyRequest } from 'fastify'
import { csrfTokenOf, findSession } from '../../platform/identity/index.ts'
import type { PageRequest } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { frameFor, type Surroundings } from './frame.ts'
import { parseFields } from './posted.ts'
import { sessionTokenOf } from './session-cookie.ts'

export type VisitParts = { readonly services: Services; readonly surroundings: Surroundings }

/** A request of a signed-in person, before anything posted is read. */
export type Visit = {
  readonly seen: Omit<PageRequest, 'form' | 'files' | 'params'>
  /** For the check of forms only; pages never see it. */
  readonly csrfSecret: string
}

/** The visit that a request is, or null where its session has ended or never was. */
export async function findVisit(request: FastifyRequest, parts: VisitParts): Promise<Visit | null> {
  const { db, clock, config } = parts.services
  const token = sessionTokenOf(request, config.cookie)
  const session = token === null ? null : await findSession(db, token, clock.now())
  if (!session) return null
  const { accountId, displayName, roles, officerId } = session.signedIn
  const user = { accountId, name: displayName, roles, officerId }
  const csrfToken = csrfTokenOf(session.csrfSecret)
  const query = queryOf(request)
  const frame = frameFor(parts.surroundings, { user, csrfToken, query })
  const seen = { query, url: request.url, user, today: clock.today(), csrfToken, frame }
  return { seen, csrfSecret: session.csrfSecret }
}

/** The part of an address after the question mark. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  const at = request.url.indexOf('?')
  return parseFields(at < 0 ? '' : request.url.slice(at + 1))
}
