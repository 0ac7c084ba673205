import type { AddressInfo } from 'node:net'
import { rebuildOutdatedObligations } from '../features/reviews/index.ts'
import { startSealer } from '../platform/audit/index.ts'
import { createClock } from '../platform/clock/clock.ts'
import type { Config } from '../platform/config/index.ts'
import { migrateDatabase, type OpenDatabase, openDatabase } from '../platform/db/index.ts'
import { type RunCommand, serveCommands } from '../platform/handover/index.ts'
import { listAccounts } from '../platform/identity/index.ts'
import { type Log, logFault } from '../platform/log/log.ts'
import type { Services } from '../platform/web/services.ts'
import type { Services as CommandServices } from './command.ts'
import type { Demonstration, DemonstrationAccount } from './demonstration.ts'
import { startJobs } from './jobs.ts'
import { siteMapOf } from './routes.ts'
import { createServer } from './server.ts'

// How long the audit's newest entries wait for their link, in milliseconds.
const SEAL_EVERY = 3_000

export type ServingParts = {
  readonly config: Config
  readonly log: Log
  readonly demonstration: Demonstration | null
  /** Where commands for the embedded database are handed over. */
  readonly commandSocket: string
  /** Runs a command that was handed over, with the database that is open here. */
  readonly runWith: (services: CommandServices) => RunCommand
}

export type Serving = {
  /** Where the first page is. */
  readonly address: string
  /** Those of the demonstration; none elsewhere. */
  readonly accounts: readonly DemonstrationAccount[]
  /** Answers what was asked, then stops. */
  close(): Promise<void>
}

/**
 * Opens the database, fills it where it is a demonstration's and empty, and serves pages and commands.
 * @throws DatabaseHeldError, MigrationRefusedError, and an error with the code EADDRINUSE for a port that is taken
 */
export async function startServing(parts: ServingParts): Promise<Serving> {
  const database = await openDatabase(parts.config)
  try {
    await migrateDatabase(database, parts.config)
    return await serveOn(database, parts)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function serveOn(database: OpenDatabase, parts: ServingParts): Promise<Serving> {
  const { log, runWith, commandSocket } = parts
  const shown = await prepareDemonstration(database, parts)
  await rebuildOutdatedObligations(database.db)
  const config = { ...parts.config, domainDate: parts.config.domainDate ?? shown?.today ?? null }
  const clock = createClock(config.domainDate)
  const services: Services = { db: database.db, clock, config, log }
  const server = await createServer({
    services,
    siteMap: siteMapOf(services),
    connections: database.connections,
  })
  // As one address: of two, the second would be served past what stops the first.
  await server.listen({ port: config.port, host: config.host === 'localhost' ? '127.0.0.1' : config.host })
  const commands =
    database.kind === 'embedded'
      ? await serveCommands(commandSocket, runWith({ config, clock, database }), (fault) =>
          logFault(log, 'command', fault),
        )
      : null
  const jobs = startJobs(services)
  const sealer = startSealer(database.db, log, SEAL_EVERY)
  return {
    address: addressOf(config.host, portOf(server.server.address()) ?? config.port),
    accounts: shown?.accounts ?? [],
    async close() {
      await commands?.close()
      await server.close()
      await jobs.stop()
      await sealer.stop()
      await database.close()
    },
  }
}

// A database that holds anything else is left as it is, and keeps the real day.
async function prepareDemonstration(
  { db }: OpenDatabase,
  { config, log, demonstration }: ServingParts,
): Promise<Demonstration | null> {
  if (!config.demo || demonstration === null) return null
  const held = await listAccounts(db)
  const [first] = demonstration.accounts
  const isOurs = held.some(({ userName }) => userName === first?.userName)
  if (held.length > 0 && !isOurs) return null
  const done = await demonstration.load({ db, clock: createClock(demonstration.today), config, log })
  return done === 'loaded' || isOurs ? demonstration : null
}

function portOf(address: string | AddressInfo | null): number | null {
  return typeof address === 'object' ? (address?.port ?? null) : null
}

function addressOf(host: string, port: number): string {
  const name = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
