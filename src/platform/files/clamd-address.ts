import type { ClamdAddress } from './clamd.ts'

/** Where clamd listens, from `host:port`, `[::1]:port` or the path of a socket; null where it is none of these. */
export function parseClamdAddress(text: string): ClamdAddress | null {
  if (text.startsWith('/')) return { path: text }
  const [, six, name, digits] = /^(?:\[([0-9a-f:]+)\]|([^\s:[\]/]+)):(\d{1,5})$/i.exec(text) ?? []
  const host = six ?? name
  const port = Number(digits)
  return host === undefined || port < 1 || port > 65_535 ? null : { host, port }
}
