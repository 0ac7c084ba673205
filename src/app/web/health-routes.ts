import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Db, readMigrations } from '../../platform/db/index.ts'
import type { Metrics } from '../../platform/metrics/metrics.ts'

export type HealthParts = {
  readonly db: Db
  readonly metrics: Metrics
  /** Lets another machine read the metrics; null: only this one may. */
  readonly metricsToken: string | null
}

/** What machines ask: is the process up, can it work, what has it measured. */
export function addHealthRoutes(server: FastifyInstance, { db, metrics, metricsToken }: HealthParts): void {
  const newest = readMigrations().at(-1)?.number ?? 0
  server.get('/healthz', (_request, reply) => reply.type('text/plain').send('up\n'))
  server.get('/readyz', async (_request, reply) => {
    const ready = await isMigrated(db, newest)
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n')
  })
  server.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, metricsToken)) return reply.callNotFound()
    const { contentType, body } = await metrics.render()
    return reply.type(contentType).send(body)
  })
}

async function isMigrated(db: Db, newest: number): Promise<boolean> {
  try {
    const row = await db
      .selectFrom('schema_migration')
      .select(({ fn }) => fn.max('number').as('number'))
      .executeTakeFirst()
    return row?.number === newest
  } catch {
    return false
  }
}

function mayReadMetrics(request: FastifyRequest, token: string | null): boolean {
  if (token !== null) return isSame(request.headers.authorization ?? '', `Bearer ${token}`)
  return request.ip === '127.0.0.1' || request.ip === '::1' || request.ip === '::ffff:127.0.0.1'
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
