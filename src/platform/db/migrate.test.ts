import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { withServerDatabaseUrl } from '../../../test/support/test-database.ts'
import {
  type Migration,
  MigrationRefusedError,
  migrate,
  migrateDatabase,
  openEmbeddedDatabase,
  openServer,
  readMigrations,
} from './index.ts'

const database = await openEmbeddedDatabase(null)
after(() => database.close())
const { db } = database

function migration(number: number, statements: string, checksum = statements): Migration {
  return { number, name: `${String(number).padStart(4, '0')}-test.sql`, sql: statements, checksum }
}

const first = migration(9001, 'create table first_kept (id integer); insert into first_kept values (1);')

test('migrations are applied once, in order, and then there is nothing to do', async () => {
  assert.deepEqual(await migrate(db, [first]), ['9001-test.sql'])
  assert.deepEqual(await migrate(db, [first]), [])
})

test('a migration that was changed after it was applied is refused with a sentence', async () => {
  const changed = migration(9001, first.sql, 'another checksum')
  await assert.rejects(migrate(db, [changed]), {
    name: 'MigrationRefusedError',
    message: /^9001-test\.sql was changed after the database had it\. Put the file back/,
  })
})

test('a database newer than the program is refused', async () => {
  await assert.rejects(migrate(db, []), MigrationRefusedError)
})

test('a migration that fails leaves nothing of itself, and the one before it stays', async () => {
  const second = migration(9002, 'create table second_kept (id integer)')
  const broken = migration(9003, 'create table half (id integer); select nonsense;')
  await assert.rejects(migrate(db, [first, second, broken]), /nonsense/)
  const { rows } = await sql<{ found: string | null }>`
    select to_regclass('half')::text as found union all select to_regclass('second_kept')::text`.execute(db)
  assert.deepEqual(
    rows.map((row) => row.found),
    [null, 'second_kept'],
  )
})

test('a misnamed migration and a number used twice are refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'footprint-'))
  writeFileSync(join(folder, '0001-one.sql'), '')
  writeFileSync(join(folder, '0001-two.sql'), '')
  assert.throws(() => readMigrations(folder), /0001-one\.sql and 0001-two\.sql have the same number/)
  writeFileSync(join(folder, 'three.sql'), '')
  assert.throws(() => readMigrations(folder), /not three\.sql/)
})

test("the program's own migrations apply to an empty embedded database", async () => {
  const fresh = await openEmbeddedDatabase(null)
  const applied = await migrate(fresh.db)
  await fresh.close()
  assert.deepEqual(
    applied,
    readMigrations().map((one) => one.name),
  )
})

if (process.env['TEST_DATABASE_URL']) {
  test('many processes that migrate one server at once apply each migration once', async () => {
    const url = await withServerDatabaseUrl()
    const servers = Array.from({ length: 4 }, () => openServer(url, 1))
    const migrations = [...readMigrations(), migration(9001, 'create table made_once (id integer)')]
    const applied = await Promise.all(servers.map((server) => migrate(server.db, migrations)))
    await Promise.all(servers.map((server) => server.close()))
    assert.deepEqual(applied.flat(), ['9001-test.sql'])
  })

  test("the application's role can write its tables but cannot change audit rows or what was migrated", async () => {
    const owner = await withServerDatabaseUrl()
    const role = `app_${Date.now()}`
    const asOwner = openServer(owner, 1)
    await sql`create role ${sql.id(role)} login`.execute(asOwner.db)
    const url = new URL(owner)
    url.username = role
    const app = openServer(url.href, 1)
    await migrateDatabase(app, { databaseUrl: url.href, databaseMigrateUrl: owner })
    await app.db
      .insertInto('audit_entry')
      .values({
        actor: 'a',
        action: 'b',
        record_type: 'c',
        record_id: 'd',
        version_before: null,
        version_after: 1,
      })
      .execute()
    await assert.rejects(app.db.deleteFrom('audit_entry').execute(), /permission denied/)
    await assert.rejects(app.db.deleteFrom('schema_migration').execute(), /permission denied/)
    await assert.rejects(sql`alter table audit_entry disable trigger all`.execute(app.db), /must be owner/)
    await app.close()
    await sql`drop owned by ${sql.id(role)}`.execute(asOwner.db)
    await sql`drop role ${sql.id(role)}`.execute(asOwner.db)
    await asOwner.close()
  })
}
