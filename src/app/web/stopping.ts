import type { Socket } from 'node:net'
import { setImmediate as othersFirst } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** In milliseconds: for so long answers that are under way may take when the server stops. */
const ANSWERED_WITHIN = 5_000

/**
 * Lets the server stop while browsers hold connections open. They open some before they have anything to ask, and Node
 * would wait for those for ever: they end at once, and those on which something is answered with the answer, or after
 * `within`.
 */
export function addStopping(server: FastifyInstance, within = ANSWERED_WITHIN): void {
  const idle = new Set<Socket>()
  let isStopping = false
  server.server.on('connection', (socket) => {
    idle.add(socket)
    socket.once('close', () => idle.delete(socket))
  })
  server.server.on('request', ({ socket }, response) => {
    idle.delete(socket)
    response.once('close', () => {
      if (isStopping) socket.destroySoon()
      else if (!socket.destroyed) idle.add(socket)
    })
  })
  server.addHook('preClose', async () => {
    isStopping = true
    // What has arrived and was not read yet is told that the server stops.
    await othersFirst()
    await othersFirst()
    for (const socket of idle) socket.destroy()
    const late = setTimeout(() => server.server.closeAllConnections(), within)
    server.server.once('close', () => clearTimeout(late))
  })
}
