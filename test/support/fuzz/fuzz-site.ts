// The server that is asked: the whole of it, with the fictional council and the small one of the grid.
import { roles } from '../../../src/platform/identity/index.ts'
import { isoDay } from '../../../src/kit/dates/index.ts'
import { type SiteMap, siteMapOf } from '../../../src/app/routes.ts'
import { createServer } from '../../../src/app/server.ts'
import { readConfig } from '../../../src/platform/config/index.ts'
import { migrate, type OpenDatabase } from '../../../src/platform/db/index.ts'
import { createLog } from '../../../src/platform/log/log.ts'
import { type GridWorld, makeGridWorld } from '../grid-world.ts'
import { signedInAs, type TestServer, type Visitor } from '../test-server.ts'

export type FuzzSite = TestServer & {
  readonly siteMap: SiteMap
  readonly world: GridWorld
  /** Those who ask, by role; nobody as null. */
  readonly askers: Map<string, Visitor | null>
  /** Lines of the log since last asked. */
  readonly takeLog: () => readonly string[]
  /** Somebody new in a role whose session has ended. */
  readonly renew: (role: string) => Promise<void>
}

export async function openFuzzSite(database: OpenDatabase): Promise<FuzzSite> {
  await migrate(database.db)
  const config = readConfig({ DEMO: 'true', SECRET_KEY: Buffer.alloc(32, 7).toString('base64') })
  if (!config.ok) throw new Error(config.failure.join('\n'))
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const clock = { now: () => new Date(), today: () => isoDay('2026-11-21') }
  const services = { db: database.db, clock, config: config.value, log }
  const siteMap = siteMapOf(services)
  const server = await createServer({ services, siteMap, connections: database.connections })
  const site: TestServer = { server, services, cookieName: config.value.cookie.name, passMinutes: () => {} }
  const world = await makeGridWorld(site)
  const askers = new Map<string, Visitor | null>([...world.visitors, ['nobody', null]])
  return {
    ...site,
    siteMap,
    world,
    askers,
    takeLog: () => lines.splice(0),
    async renew(role) {
      const given = roles.find((one) => one === role)
      if (given) {
        const personId = `grid-person-${given}`
        askers.set(given, await signedInAs(site, { name: `Grid ${given}`, roles: [given], personId }))
      }
    },
  }
}
