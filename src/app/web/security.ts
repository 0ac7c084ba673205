import type { FastifyHelmetOptions } from '@fastify/helmet'

/** Everything from ourselves and nothing inline; no page of ours in another's frame. */
export function securityHeaders(isSecure: boolean): FastifyHelmetOptions {
  const self = ["'self'"]
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        imgSrc: self,
        fontSrc: self,
        connectSrc: self,
        formAction: self,
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    // A stricter policy would also take the origin from our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure ? { maxAge: 63_072_000 } : false,
  }
}
