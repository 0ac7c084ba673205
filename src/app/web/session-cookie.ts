import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../platform/config/index.ts'

type CookieSettings = Config['cookie']

/** The token that the browser sent, or null. */
export function sessionTokenOf(request: FastifyRequest, cookie: CookieSettings): string | null {
  return request.cookies[cookie.name] || null
}

/** Kept by the browser until it is closed; the session itself ends sooner or later in the database. */
export function giveSessionCookie(reply: FastifyReply, cookie: CookieSettings, token: string): void {
  reply.setCookie(cookie.name, token, optionsOf(cookie))
}

export function takeSessionCookie(reply: FastifyReply, cookie: CookieSettings): void {
  reply.clearCookie(cookie.name, optionsOf(cookie))
}

function optionsOf(cookie: CookieSettings) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: cookie.secure } as const
}
