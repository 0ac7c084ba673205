import { type Kysely, sql } from 'kysely'
import { grantToApplication } from './grants.ts'
import { type Migration, readMigrations } from './migration-files.ts'
import { type OpenDatabase, openServer } from './open-database.ts'
import type { Database, Row } from './schema.ts'
import type { Db } from './transaction.ts'

/** A migration that was applied is no longer what it was, or the database is newer than the program. */
export class MigrationRefusedError extends Error {
  override readonly name = 'MigrationRefusedError'
}

const MIGRATION_LOCK = 4_710_201

/** Applies, in order and each in its own transaction, what is not applied yet. Gives the names of what it applied. */
export async function migrate(
  db: Db,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  return await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection)
    try {
      await prepare(connection)
      const applied = await connection.selectFrom('schema_migration').selectAll().orderBy('number').execute()
      refuseChanges(migrations, applied)
      const waiting = migrations.slice(applied.length)
      for (const migration of waiting) await apply(connection, migration)
      return waiting.map((migration) => migration.name)
    } finally {
      await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection)
    }
  })
}

/**
 * Brings the database to the program's version: the embedded one over its own connection, a server's as the owner
 * that `databaseMigrateUrl` names, who then lets the application's role in.
 */
export async function migrateDatabase(
  database: OpenDatabase,
  settings: { readonly databaseUrl: string | null; readonly databaseMigrateUrl: string | null },
): Promise<readonly string[]> {
  const { databaseUrl, databaseMigrateUrl } = settings
  if (databaseUrl === null || databaseMigrateUrl === null || databaseUrl === databaseMigrateUrl) {
    return await migrate(database.db)
  }
  const asOwner = openServer(databaseMigrateUrl, 1)
  try {
    const applied = await migrate(asOwner.db)
    await grantToApplication(asOwner.db, databaseUrl)
    return applied
  } finally {
    await asOwner.close()
  }
}

/** What the database has had, in order. */
export async function listMigrations(
  db: Db,
): Promise<readonly { readonly name: string; readonly appliedAt: Date }[]> {
  return await db
    .selectFrom('schema_migration')
    .select(['name', 'applied_at as appliedAt'])
    .orderBy('number')
    .execute()
}

async function prepare(connection: Kysely<Database>): Promise<void> {
  await sql`
    create table if not exists schema_migration (
      number integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`.execute(connection)
}

function refuseChanges(migrations: readonly Migration[], applied: readonly Row<'schema_migration'>[]): void {
  for (const [index, row] of applied.entries()) {
    const migration = migrations[index]
    if (migration?.number !== row.number) {
      throw new MigrationRefusedError(
        `The database has had ${row.name}, which this version of Footprint does not have. Use a newer version.`,
      )
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationRefusedError(
        `${migration.name} was changed after the database had it. Put the file back as it was, and write the change as a new migration.`,
      )
    }
  }
}

async function apply(connection: Kysely<Database>, migration: Migration): Promise<void> {
  const { number, name, checksum } = migration
  await connection.transaction().execute(async (trx) => {
    await sql.raw(migration.sql).execute(trx)
    await trx.insertInto('schema_migration').values({ number, name, checksum }).execute()
  })
}
