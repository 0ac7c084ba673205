import type { FastifyRequest } from 'fastify'

/** Whose page sent the request, as far as the browser says. */
export type RequestOrigin = 'ours' | 'foreign' | 'unsaid'

/** `Sec-Fetch-Site` where the browser sends it, else `Origin` against the host that was asked for. */
export function originOf(request: FastifyRequest): RequestOrigin {
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin') return 'ours'
  // A form sent again by the reload button.
  if (site === 'none') return 'unsaid'
  if (site !== undefined) return 'foreign'
  const { origin } = request.headers
  if (origin === undefined) return 'unsaid'
  return URL.canParse(origin) && new URL(origin).host === request.host ? 'ours' : 'foreign'
}
