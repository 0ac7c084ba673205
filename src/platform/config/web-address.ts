import { z } from 'zod'

/** Whether a host is this machine itself: plain http does no harm there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

const safeAddress = z.string().refine(isSafeAddress, 'must be an address that starts with https://')

// At these addresses Entra ID signs in people of every organisation there is, each of which names its own roles.
const OF_EVERYBODY =
  /^https:\/\/login\.(microsoftonline|windows|partner\.microsoftonline)\.[a-z]+\/(common|organizations|consumers)\b/i

/** The address of an issuer, as its directory writes it: of one organisation. */
export const issuerAddress = safeAddress.refine(
  (text) => !OF_EVERYBODY.test(text),
  'must name your own tenant, not everybody’s',
)

/** The address of a whole site, without the stroke at the end. */
export const publicAddress = safeAddress
  .refine((text) => {
    if (!URL.canParse(text)) return true
    const { pathname, search, hash } = new URL(text)
    return pathname === '/' && search === '' && hash === ''
  }, 'must have nothing after the name of the host')
  .transform((text) => new URL(text).origin)
