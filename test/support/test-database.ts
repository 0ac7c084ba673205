import { createHash, randomBytes } from 'node:crypto'
import { globSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
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
  const database = kind === 'server' ? await createOnServer('empty') : await createEmbedded()
  after(() => database.close())
  return database
}

/**
 * A database with the fictional council in it, closed after the tests of the file. On the test server it is loaded once
 * a run and copied, for to load it takes seconds.
 */
export async function withDemonstration(): Promise<OpenDatabase> {
  return await withDemonstrationOf(process.env['TEST_DATABASE_URL'] ? 'server' : 'embedded')
}

/** The same, of one kind. */
export async function withDemonstrationOf(kind: DatabaseKind): Promise<OpenDatabase> {
  if (kind === 'embedded') {
    const database = await withDatabaseOf(kind)
    await loadCouncil(database)
    return database
  }
  const database = await createOnServer('with the council')
  after(() => database.close())
  return database
}

// Loaded when it is asked for: the council needs the whole program.
async function loadCouncil({ db }: OpenDatabase): Promise<void> {
  const { loadDemonstration } = await import('../../db/demo/load-demonstration.ts')
  const loaded = await loadDemonstration(db)
  if (!loaded.ok) throw new Error('the database for the council is not empty')
}

/** A fresh database on the test server and how to reach it, for tests that start processes of their own. */
export async function withServerDatabaseUrl(): Promise<string> {
  const name = await copyTemplate('empty')
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

type Contents = 'empty' | 'with the council'

async function createOnServer(contents: Contents): Promise<OpenDatabase> {
  const name = await copyTemplate(contents)
  const database = openServer(addressOf(name), 4)
  return {
    ...database,
    async close() {
      await database.close()
      await onServer((server) => dropDatabase(server, name))
    },
  }
}

// The first test file of a run makes a template; all others copy it, which takes a blink.
async function copyTemplate(contents: Contents): Promise<string> {
  const name = `footprint_test_${randomBytes(6).toString('hex')}`
  await onServer(async (server) => {
    const empty = await makeEmptyTemplate(server)
    const template = contents === 'empty' ? empty : await makeCouncilTemplate(server, empty)
    // Whole files are copied: row by row through the log, which is the default, takes twice as long.
    await sql`create database ${sql.id(name)} template ${sql.id(template)} strategy file_copy`.execute(
      server.db,
    )
  })
  return name
}

function makeEmptyTemplate(server: OpenDatabase): Promise<string> {
  const migrations = readMigrations()
  const name = `footprint_template_${digestOf(migrations.map((migration) => migration.checksum))}`
  return makeTemplate(server, { name, from: 'template1', fill: ({ db }) => migrate(db, migrations) })
}

// What the council is like depends on the whole program.
function makeCouncilTemplate(server: OpenDatabase, from: string): Promise<string> {
  const files = globSync(['src/**/*.ts', 'db/**/*'], { cwd: join(import.meta.dirname, '../..') }).toSorted()
  const changed = files.map((file) => `${file} ${statSync(file).mtimeMs}`)
  return makeTemplate(server, { name: `footprint_council_${digestOf(changed)}`, from, fill: loadCouncil })
}

const digestOf = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)

type Template = {
  readonly name: string
  readonly from: string
  readonly fill: (database: OpenDatabase) => Promise<unknown>
}

async function makeTemplate(server: OpenDatabase, { name, from, fill }: Template): Promise<string> {
  await server.db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(hashtext(${name}))`.execute(connection)
    const found = await sql`select 1 from pg_database where datname = ${name}`.execute(connection)
    if (found.rows.length === 0) {
      const making = `${name}_making`
      await sql`drop database if exists ${sql.id(making)} with (force)`.execute(connection)
      await sql`create database ${sql.id(making)} template ${sql.id(from)}`.execute(connection)
      const fresh = openServer(addressOf(making), 1)
      await fill(fresh)
      await fresh.close()
      await sql`alter database ${sql.id(making)} rename to ${sql.id(name)}`.execute(connection)
    }
    await sql`select pg_advisory_unlock(hashtext(${name}))`.execute(connection)
  })
  return name
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
