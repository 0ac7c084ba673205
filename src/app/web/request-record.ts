import type { FastifyInstance } from 'fastify'
import { type Log, logRequest } from '../../platform/log/log.ts'
import type { Metrics } from '../../platform/metrics/metrics.ts'

/** Measures and logs every request by its route's pattern. */
export function addRequestRecord(server: FastifyInstance, log: Log, metrics: Metrics): void {
  server.addHook('onResponse', async (request, reply) => {
    const answered = {
      method: request.method,
      route: patternOf(request.routeOptions.url),
      status: reply.statusCode,
      milliseconds: reply.elapsedTime,
      reference: request.id,
    }
    metrics.observeRequest(answered)
    logRequest(log, answered)
  })
}

// Every asset has a route of its own, which is one too many names for a measurement.
function patternOf(url: string | undefined): string {
  if (url === undefined) return 'unknown'
  return url.startsWith('/assets/') ? '/assets' : url
}
