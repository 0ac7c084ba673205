import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../platform/config/index.ts'
import { ATTEMPT_MINUTES } from '../../platform/single-sign-on/index.ts'

type CookieSettings = Config['cookie']

/** The token that the browser keeps while somebody is with the directory, or null. */
export function signOnTokenOf(request: FastifyRequest, cookie: CookieSettings): string | null {
  return request.cookies[nameOf(cookie)] || null
}

/** Lax, for it has to come back with the link that leads here from the directory. */
export function giveSignOnCookie(reply: FastifyReply, cookie: CookieSettings, token: string): void {
  const { secure } = cookie
  const maxAge = ATTEMPT_MINUTES * 60
  reply.setCookie(nameOf(cookie), token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge })
}

function nameOf({ name }: CookieSettings): string {
  return `${name}-sign-on`
}
