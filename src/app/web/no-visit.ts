import type { FastifyReply, FastifyRequest } from 'fastify'
import { keptFormPath, toStagePath } from '../../features/people/index.ts'
import { findEndedSession, findSecretBox, isCsrfTokenOf, keepForm } from '../../platform/identity/index.ts'
import type { Services } from '../../platform/web/services.ts'
import { CSRF_FIELD } from '../../ui/forms/index.ts'
import { discardRest, readPosted } from './posted.ts'
import { originOf } from './request-origin.ts'
import { sessionTokenOf } from './session-cookie.ts'
import { signInAddress } from './sign-in-address.ts'
import { findOwnSession, type VisitParts } from './visit.ts'

/** Whether the address takes forms that are worth keeping for somebody whose time was up. */
export type WithoutVisit = { readonly keeps: 'form' | 'nothing' }

/**
 * Sends on whoever may not go about: to the step of signing in that is left or, where the session has ended or never
 * was, to the sign-in page; what an ended session of ours just sent is kept for its owner.
 */
export async function answerWithoutVisit(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: VisitParts,
  { keeps }: WithoutVisit,
): Promise<FastifyReply> {
  const token = sessionTokenOf(request, parts.services.config.cookie)
  const session = await findOwnSession(request, parts)
  // A step of signing in that is done already.
  if (session?.stage === 'full') return reply.redirect('/', 303)
  if (session) {
    const goOnTo = request.method === 'GET' ? request.url : '/'
    return reply.redirect(toStagePath(session.stage, goOnTo), 303)
  }
  const keptId = keeps === 'form' ? await keepSent(request, token, parts.services) : null
  return reply.redirect(signInAddress(request, token, keptId === null ? null : keptFormPath(keptId)), 303)
}

// Only from a page of ours, drawn in the session that has ended: nobody else can put words into a person's mouth.
async function keepSent(
  request: FastifyRequest,
  token: string | null,
  { db, clock, config }: Services,
): Promise<string | null> {
  const isForm = request.method === 'POST' && !request.isMultipart() && originOf(request) === 'ours'
  const box = isForm && token !== null ? findSecretBox(config) : null
  if (box === null || token === null) return null
  try {
    const now = clock.now()
    const ended = await findEndedSession(db, token, now)
    const { form } = await readPosted(request)
    if (!ended || !isCsrfTokenOf(ended.csrfSecret, form.get(CSRF_FIELD) ?? '')) return null
    const fields = new URLSearchParams([...form].filter(([name]) => name !== CSRF_FIELD))
    // Passwords are not kept in any form that can be read again.
    if ([...fields.keys()].some((name) => name.includes('password'))) return null
    return await keepForm(db, box, { accountId: ended.accountId, path: request.url, fields, now })
  } finally {
    discardRest(request)
  }
}
