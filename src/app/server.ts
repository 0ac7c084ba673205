import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { type FastifyInstance, fastify } from 'fastify'
import { newId } from '../kit/ids.ts'
import { withWhereFrom } from '../platform/audit/index.ts'
import type { OpenDatabase } from '../platform/db/index.ts'
import { createMetrics } from '../platform/metrics/metrics.ts'
import { networkOf } from '../platform/pace/network.ts'
import type { Services } from '../platform/web/services.ts'
import { assembleAccess } from './access.ts'
import { navigationFor } from './navigation.ts'
import type { SiteMap } from './routes.ts'
import { addressOf } from './web/address-of.ts'
import { addAssetRoutes } from './web/asset-routes.ts'
import { addFaultPages, answerUnreadable } from './web/faults.ts'
import { bareFrame, type Surroundings } from './web/frame.ts'
import { addHealthRoutes } from './web/health-routes.ts'
import { addNotFoundPage } from './web/not-found.ts'
import { addOpenRoutes } from './web/open-routes.ts'
import { addPageRoutes } from './web/page-routes.ts'
import { LARGEST_FORM, MULTIPART_LIMITS, parseFields } from './web/posted.ts'
import { addRequestRecord } from './web/request-record.ts'
import { addSecurityHeaders } from './web/security.ts'
import { addStopping } from './web/stopping.ts'
import { addSessionRoutes } from './web/session-routes.ts'

export type ServerParts = {
  readonly services: Services
  readonly siteMap: SiteMap
  /** As {@link OpenDatabase} counts them, for the metrics. */
  readonly connections: OpenDatabase['connections']
}

/**
 * The web server, ready to listen or to be asked with `inject`.
 * @throws Error when a route's action has no row in the access table
 */
export async function createServer({
  services,
  siteMap,
  connections,
}: ServerParts): Promise<FastifyInstance> {
  const { config, db, log } = services
  const access = assembleAccess(siteMap.access, siteMap.pages)
  const surroundings: Surroundings = {
    domainDate: config.domainDate,
    navFor: (roles) => navigationFor(roles, siteMap.pages, access),
  }
  const frame = bareFrame(surroundings)
  const metrics = createMetrics(connections)
  const server = fastify({
    bodyLimit: LARGEST_FORM,
    forceCloseConnections: 'idle',
    genReqId: () => newId().slice(0, 8),
    // A proxy on this machine may say who asked; anybody else's word is not taken.
    trustProxy: 'loopback',
    frameworkErrors: answerUnreadable(frame, config.cookie.secure),
  })
  addStopping(server)
  addSecurityHeaders(server, config.cookie.secure)
  await addPlugins(server)
  addRequestRecord(server, log, metrics)
  // Not sooner: what reads a posted form would lose it.
  server.addHook('preHandler', (request, _reply, done) => withWhereFrom(addressOf(request), done))
  addFaultPages(server, log, frame)
  addNotFoundPage(server, { services, surroundings })
  addAssetRoutes(server)
  addHealthRoutes(server, { db, metrics, metricsToken: config.metricsToken })
  addOpenRoutes(server, siteMap.open, { config, frame })
  addSessionRoutes(server, siteMap.own ?? [], { services, surroundings })
  addPageRoutes(server, siteMap.pages, { services, access, surroundings })
  return server
}

async function addPlugins(server: FastifyInstance): Promise<void> {
  await server.register(compress, {
    // The default of the stronger method takes longer than most pages take to make.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await server.register(cookie)
  await server.register(rateLimit, { global: false, keyGenerator: ({ ip }) => networkOf(ip) })
  server.removeAllContentTypeParsers()
  await server.register(multipart, { limits: MULTIPART_LIMITS })
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, body: string | Buffer) => parseFields(body.toString()),
  )
}
