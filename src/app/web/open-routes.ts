import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../platform/config/index.ts'
import { toDeviceWords } from '../../platform/identity/index.ts'
import type { Params } from '../../platform/web/route.ts'
import type { OpenResponse, OpenRoute } from '../../platform/web/open-route.ts'
import { addressOf } from './address-of.ts'
import { type Frame, sendPage } from './send-page.ts'
import { discardRest, readPosted, UnreadableFormError } from './posted.ts'
import { originOf } from './request-origin.ts'
import { hasTokenInAddress } from './security.ts'
import { giveSessionCookie, sessionTokenOf, takeSessionCookie } from './session-cookie.ts'
import { giveSignOnCookie, signOnTokenOf } from './sign-on-cookie.ts'
import { queryOf } from './visit.ts'

// Many people may sit behind one address of an office, and each try costs us a password hash.
const RATE_LIMIT = { max: 120, timeWindow: 60_000 }

type OpenFastifyRequest = FastifyRequest<{ Params: Params }>

export type OpenParts = { readonly config: Config; readonly frame: Frame }

/** Gives the pages that need no sign-in their addresses. */
export function addOpenRoutes(
  server: FastifyInstance,
  routes: readonly OpenRoute[],
  { config, frame }: OpenParts,
): void {
  for (const route of routes) {
    server.route<{ Params: Params }>({
      method: route.method,
      url: route.path,
      config: { rateLimit: (route.method === 'POST' || route.pace === 'limited') && RATE_LIMIT },
      handler: async (request, reply) => send(reply, await answer(route, request), { config, frame }),
    })
  }

  async function answer(route: OpenRoute, request: OpenFastifyRequest): Promise<OpenResponse> {
    if (route.method === 'POST' && isForeign(route, request)) {
      return { kind: 'forbidden', because: 'This form was not sent from a page of Footprint.' }
    }
    const form = await readOpenForm(request)
    const sessionToken = sessionTokenOf(request, config.cookie)
    const signOnToken = signOnTokenOf(request, config.cookie)
    return await route.handle({
      params: request.params,
      query: queryOf(request),
      form,
      address: addressOf(request),
      device: toDeviceWords(request.headers['user-agent']),
      sessionToken,
      signOnToken,
      bearer: bearerOf(request),
      frame,
    })
  }
}

// A page with a token in its address keeps its address to itself, so that older browsers send `null` as the origin of its
// forms. Whoever could forge one would need the token.
function isForeign({ path }: OpenRoute, request: OpenFastifyRequest): boolean {
  if (originOf(request) !== 'foreign') return false
  const { origin, 'sec-fetch-site': site } = request.headers
  return !(hasTokenInAddress(path) && origin === 'null' && site === undefined)
}

function bearerOf({ headers }: OpenFastifyRequest): string | null {
  return /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? '')?.[1] ?? null
}

// No page without sign-in takes files. The fields of such a form may come to hundreds of megabytes, so none is read.
async function readOpenForm(request: OpenFastifyRequest): Promise<URLSearchParams> {
  if (!request.isMultipart()) return (await readPosted(request)).form
  discardRest(request)
  throw new UnreadableFormError('a form with files was sent where none is taken')
}

function send(reply: FastifyReply, response: OpenResponse, { config, frame }: OpenParts): FastifyReply {
  if (response.kind === 'sign-on-begun') {
    giveSignOnCookie(reply, config.cookie, response.signOnToken)
    return reply.redirect(response.to, 303)
  }
  if (response.kind === 'signed-in') {
    giveSessionCookie(reply, config.cookie, response.sessionToken)
    return reply.redirect(response.to, 303)
  }
  if (response.kind === 'signed-out') {
    takeSessionCookie(reply, config.cookie)
    return reply.redirect(response.to, 303)
  }
  return sendPage(reply, response, frame)
}
