import { createHash, randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { after } from 'node:test'
import { sql } from 'kysely'
import {
  type DatabaseKind,
  migrate,
  type OpenDatabase,
  openEmbeddedDatabase,
  openServer,
  readMigrations,
} from '../../src/platform/db/index.ts'
import { copyEmbeddedTemplate } from './embedded-template.ts'

const TEMPLATE_LOCK = 4_710_299

/**
 * A migrated, empty database for this test file alone, closed after its tests. On the PostgreSQL server of
 * TEST_DATABASE_URL (which `script/test` sets); where that is not set, on an embedded one.
 */
export async function withDatabase(): Promise<OpenDatabase> {
  return await withDatabaseOf(process.env['TEST_DATABASE_URL'] ? 'server' : 'embedded')
}

/** A migrated, empty embedded database in a folder of its own: for the named set that runs on both. */
export async function withEmbeddedDatabase(): Promise<OpenDatabase> {
  return await withDatabaseOf('embedded')
}

/** The kinds that tests of the named set run on: both, or the embedded one where there is no server. */
export const bothKinds: readonly DatabaseKind[] = process.env['TEST_DATABASE_URL']
  ? ['server', 'embedded']
  : ['embedded']

/** A migrated, empty database of one kind, closed after the tests of the file. */
export async function withDatabaseOf(kind: DatabaseKind): Promise<OpenDatabase> {
  const database = kind === 'server' ? await createOnServer() : await createEmbedded()
  after(() => database.close())
  return database
}

/** A fresh database on the test server and how to reach it, for tests that start processes of their own. */
export async function withServerDatabaseUrl(): Promise<string> {
  const name = await copyTemplate()
  after(() => onServer((server) => dropDatabase(server, name)))
  return addressOf(name)
}

async function createEmbedded(): Promise<OpenDatabase> {
  const folder = await copyEmbeddedTemplate()
  const database = await openEmbeddedDatabase(folder)
  return {
    ...database,
    async close() {
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function createOnServer(): Promise<OpenDatabase> {
  const name = await copyTemplate()
  const database = openServer(addressOf(name), 4)
  return {
    ...database,
    async close() {
      await database.close()
      await onServer((server) => dropDatabase(server, name))
    },
  }
}

// The first test file of a run makes a migrated template; all others copy it, which takes a blink.
async function copyTemplate(): Promise<string> {
  const name = `footprint_test_${randomBytes(6).toString('hex')}`
  await onServer(async (server) => {
    const template = await makeTemplate(server)
    await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(server.db)
  })
  return name
}

async function makeTemplate(server: OpenDatabase): Promise<string> {
  const migrations = readMigrations()
  const digest = createHash('sha256').update(migrations.map((migration) => migration.checksum).join())
  const template = `footprint_template_${digest.digest('hex').slice(0, 12)}`
  await server.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`.execute(connection)
    const found = await sql`select 1 from pg_database where datname = ${template}`.execute(connection)
    if (found.rows.length === 0) {
      const making = `${template}_making`
      await sql`drop database if exists ${sql.id(making)} with (force)`.execute(connection)
      await sql`create database ${sql.id(making)}`.execute(connection)
      const fresh = openServer(addressOf(making), 1)
      await migrate(fresh.db, migrations)
      await fresh.close()
      await sql`alter database ${sql.id(making)} rename to ${sql.id(template)}`.execute(connection)
    }
    await sql`select pg_advisory_unlock(${TEMPLATE_LOCK})`.execute(connection)
  })
  return template
}

async function onServer<Value>(use: (server: OpenDatabase) => Promise<Value>): Promise<Value> {
  const server = openServer(serverAddress(), 1)
  try {
    return await use(server)
  } finally {
    await server.close()
  }
}

async function dropDatabase(server: OpenDatabase, name: string): Promise<void> {
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(server.db)
}

function serverAddress(): string {
  const address = process.env['TEST_DATABASE_URL']
  if (!address)
    throw new Error('TEST_DATABASE_URL is not set: run script/test, or set it to a PostgreSQL server.')
  return address
}

function addressOf(name: string): string {
  const address = new URL(serverAddress())
  address.pathname = `/${name}`
  return address.href
}
