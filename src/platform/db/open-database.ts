import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolConfig } from 'pg'
import { columnTypes } from './column-types.ts'
import { openEmbedded } from './embedded.ts'
import type { Database } from './schema.ts'
import { guardPool } from './transaction.ts'

/** How long a query waits for a free connection before it fails, in milliseconds. */
const WAIT_FOR_CONNECTION = 10_000
const WAIT_FOR_THE_ONLY_CONNECTION = 60_000

export type DatabaseKind = 'embedded' | 'server'

export type OpenDatabase = {
  readonly db: Kysely<Database>
  readonly kind: DatabaseKind
  /** Connections now: all, of them idle, and callers waiting for one. */
  readonly connections: () => { readonly total: number; readonly idle: number; readonly waiting: number }
  close(): Promise<void>
}

export type DatabaseSettings = {
  readonly databaseUrl: string | null
  readonly dataDir: string
}

/**
 * Opens the PostgreSQL server of `databaseUrl` or, where that is null, the embedded database in `dataDir`, made when
 * it is not there. Nothing is migrated yet; see {@link import('./migrate.ts').migrateDatabase}.
 * @throws DatabaseHeldError when another process has the embedded database open
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  return settings.databaseUrl === null
    ? await openEmbeddedDatabase(settings.dataDir)
    : openServer(settings.databaseUrl)
}

/** Opens an embedded database in a folder, or with `null` one in memory that is gone when closed. */
export async function openEmbeddedDatabase(dataDir: string | null): Promise<OpenDatabase> {
  const embedded = await openEmbedded(dataDir)
  const config = {
    connection: embedded.connection,
    max: 1,
    types: columnTypes,
    connectionTimeoutMillis: WAIT_FOR_THE_ONLY_CONNECTION,
  }
  return toOpenDatabase(new Pool(config), 'embedded', () => embedded.close())
}

/** Opens a PostgreSQL server, with at most `max` connections. */
export function openServer(databaseUrl: string, max = 10): OpenDatabase {
  const config: PoolConfig = {
    connectionString: databaseUrl,
    max,
    types: columnTypes,
    connectionTimeoutMillis: WAIT_FOR_CONNECTION,
    application_name: 'footprint',
    // Compiling a question takes longer than to answer it: ours are short, and the planner guesses their cost far too high.
    options: '-c jit=off',
  }
  return toOpenDatabase(new Pool(config), 'server', async () => {})
}

function toOpenDatabase(pool: Pool, kind: DatabaseKind, closeBehind: () => Promise<void>): OpenDatabase {
  // A lost idle connection is replaced at the next query; unheard, the event would end the program.
  pool.on('error', () => {})
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: guardPool(pool) }) })
  return {
    db,
    kind,
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async close() {
      await db.destroy()
      await closeBehind()
    },
  }
}
