import type { FastifyInstance, FastifyReply } from 'fastify'

/** Everything from ourselves and nothing inline; no page of ours in another's frame. */
const CONTENT_POLICY = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'img-src', 'font-src', 'connect-src', 'form-action'].map(
    (directive) => `${directive} 'self'`,
  ),
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** What a browser can give pages, and ours ask for nothing of. */
const UNUSED = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer']
const ALSO_UNUSED = [
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_POLICY.join(';'),
  'permissions-policy': [...UNUSED, ...ALSO_UNUSED].map((feature) => `${feature}=()`).join(', '),
  // Windows and pages of other sites neither reach ours nor take anything of it into themselves.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  // A stricter policy would also take the origin from our own forms.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
}

const TWO_YEARS = 63_072_000

/** Writes the headers that keep an answer safe in the browser; `isSecure` where it is reached by HTTPS alone. */
export function writeSecurityHeaders(reply: FastifyReply, isSecure: boolean): void {
  reply.headers(HEADERS)
  if (isSecure) reply.header('strict-transport-security', `max-age=${TWO_YEARS}; includeSubDomains`)
}

/** Whoever has the address of such a page may open it: it is told to nobody, not even to ourselves, and is in no index. */
const SECRET_ADDRESS = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' }

/** Whether a token in the address of a route is what lets somebody in. */
export const hasTokenInAddress = (path: string | undefined): boolean => path?.includes('/:token') ?? false

/** Gives every answer to a request that could be read these headers, and keeps it out of caches on the way. */
export function addSecurityHeaders(server: FastifyInstance, isSecure: boolean): void {
  server.addHook('onRequest', async (request, reply) => {
    writeSecurityHeaders(reply, isSecure)
    if (hasTokenInAddress(request.routeOptions.url)) reply.headers(SECRET_ADDRESS)
  })
  server.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}
