import type { FastifyRequest } from 'fastify'
import { csrfTokenOf, findSession, type Session } from '../../platform/identity/index.ts'
import type { PageRequest, SignedIn } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { bareFrame, frameFor, type Surroundings } from './frame.ts'
import { parseFields } from './posted.ts'
import type { Frame } from './send-page.ts'
import { sessionTokenOf } from './session-cookie.ts'

export type VisitParts = { readonly services: Services; readonly surroundings: Surroundings }

/** A request of a signed-in person, before anything posted is read. */
export type Visit = {
  readonly seen: Omit<PageRequest, 'form' | 'files' | 'params' | 'reach'>
  /** For the check of forms only; pages never see it. */
  readonly csrfSecret: string
}

/** The visit that a request is, or null where its session is not full, has ended or never was. */
export async function findVisit(request: FastifyRequest, parts: VisitParts): Promise<Visit | null> {
  const session = await findOwnSession(request, parts)
  if (session?.stage !== 'full') return null
  const seen = {
    query: queryOf(request),
    url: request.url,
    user: userOf(session),
    today: parts.services.clock.today(),
    csrfToken: csrfTokenOf(session.csrfSecret),
    frame: frameOfSession(session, request, parts),
  }
  return { seen, csrfSecret: session.csrfSecret }
}

/** The session that the cookie speaks for, whatever its stage; null where it has ended or never was. */
export async function findOwnSession(request: FastifyRequest, parts: VisitParts): Promise<Session | null> {
  const { db, clock, config } = parts.services
  const token = sessionTokenOf(request, config.cookie)
  return token === null ? null : await findSession(db, token, clock.now())
}

/** Draws whole pages for the owner of a session: bare ones before it is full. */
export function frameOfSession(session: Session, request: FastifyRequest, parts: VisitParts): Frame {
  if (session.stage !== 'full') return bareFrame(parts.surroundings)
  const left = session.expiresAt.getTime() - parts.services.clock.now().getTime()
  return frameFor(parts.surroundings, {
    user: userOf(session),
    csrfToken: csrfTokenOf(session.csrfSecret),
    query: queryOf(request),
    secondsLeft: Math.floor(left / 1000),
  })
}

function userOf({ signedIn }: Session): SignedIn {
  const { accountId, displayName, roles, personId } = signedIn
  return { accountId, name: displayName, roles, personId }
}

/** The part of an address after the question mark. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  const at = request.url.indexOf('?')
  return parseFields(at < 0 ? '' : request.url.slice(at + 1))
}
