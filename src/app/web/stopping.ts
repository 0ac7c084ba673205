import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** In milliseconds: for so long answers that are under way may take when the server stops. */
const ANSWERED_WITHIN = 10_000

/**
 * Lets the server stop while browsers hold connections open. They open some before they have anything to ask, and Node
 * would wait for those for ever: they end at once, what is being answered ends with its answer, or after `within`.
 */
export function addStopping(server: FastifyInstance, within = ANSWERED_WITHIN): void {
  const unused = new Set<Socket>()
  let isStopping = false
  server.server.on('connection', (socket) => {
    if (isStopping) socket.destroy()
    else unused.add(socket.once('close', () => unused.delete(socket)))
  })
  server.server.on('request', ({ socket }) => void unused.delete(socket))
  // A connection whose answer was under way would be kept for the next question.
  server.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close')
  })
  server.addHook('preClose', async () => {
    isStopping = true
    for (const socket of unused) socket.destroy()
    const late = setTimeout(() => server.server.closeAllConnections(), within)
    server.server.once('close', () => clearTimeout(late))
  })
}
