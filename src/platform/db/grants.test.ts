import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { withServerDatabaseUrl } from '../../../test/support/test-database.ts'
import { migrateDatabase } from './migrate.ts'
import { openServer } from './open-database.ts'

if (process.env['TEST_DATABASE_URL']) {
  test('the role of the application may add to the audit and read it, and nothing else', async () => {
    const owner = await withServerDatabaseUrl()
    const role = `audit_app_${process.pid}`
    const asOwner = openServer(owner, 1)
    await sql`create role ${sql.id(role)} login`.execute(asOwner.db)
    const url = new URL(owner)
    url.username = role
    const app = openServer(url.href, 1)
    await migrateDatabase(app, { databaseUrl: url.href, databaseMigrateUrl: owner })
    const { rows } = await sql<{ id: number }>`
      insert into audit_entry (actor, action, record_type, record_id) values ('a', 'b', 'c', 'd') returning id`.execute(
      app.db,
    )
    await sql`insert into audit_link (number, entry_id, hash) values (1, ${rows[0]?.id}, ${Buffer.alloc(32)})`.execute(
      app.db,
    )
    for (const [name, column] of [
      ['audit_entry', 'actor'],
      ['audit_link', 'number'],
    ] as const) {
      const table = sql.id(name)
      for (const change of [
        sql`update ${table} set ${sql.id(column)} = ${sql.id(column)}`,
        sql`delete from ${table}`,
        sql`truncate ${table} cascade`,
        sql`alter table ${table} disable trigger all`,
        sql`create trigger mine before insert on ${table} execute function refuse_change_of_audit()`,
        sql`drop table ${table}`,
      ]) {
        await assert.rejects(change.execute(app.db), /permission denied|must be owner/)
      }
    }
    await assert.rejects(
      sql`set session_replication_role = replica`.execute(app.db),
      /permission denied to set parameter/,
    )
    await app.close()
    await sql`drop owned by ${sql.id(role)}`.execute(asOwner.db)
    await sql`drop role ${sql.id(role)}`.execute(asOwner.db)
    await asOwner.close()
  })
}
