import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** Where a request came from: what a proxy says of it, where that is an address; else who is connected to us. */
export function addressOf({ ip, socket }: Pick<FastifyRequest, 'ip' | 'socket'>): string {
  return isIP(ip) > 0 ? ip : (socket.remoteAddress ?? 'unknown')
}
