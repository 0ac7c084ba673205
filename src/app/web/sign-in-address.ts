import type { FastifyRequest } from 'fastify'

/**
 * Where somebody goes whose session has ended or never was: after signing in, back to what they asked for, or to
 * `keptAt` where what they sent was kept. What was not kept is lost, so they go back to the page of the form, and are
 * told.
 */
export function signInAddress(
  request: FastifyRequest,
  sessionToken: string | null,
  keptAt: string | null = null,
): string {
  const isPost = request.method === 'POST'
  const then = keptAt ?? (isPost ? (pathOfReferrer(request) ?? '/') : request.url)
  const query = new URLSearchParams([['then', then]])
  if (keptAt !== null) query.set('because', 'kept')
  else if (isPost) query.set('because', 'not-saved')
  else if (sessionToken !== null) query.set('because', 'ended')
  return `/sign-in?${query.toString()}`
}

function pathOfReferrer(request: FastifyRequest): string | null {
  const { referer } = request.headers
  if (referer === undefined || !URL.canParse(referer)) return null
  const { host, pathname, search } = new URL(referer)
  return host === request.host ? pathname + search : null
}
