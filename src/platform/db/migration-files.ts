import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Migration = {
  readonly number: number
  /** The file's name. */
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/** Where the program's own migrations are. */
export const migrationsFolder = join(import.meta.dirname, '../../../db/migrations')

/** The migrations of a folder in order. @throws Error for a misnamed file or a number used twice */
export function readMigrations(folder: string = migrationsFolder): readonly Migration[] {
  const migrations = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => readMigration(folder, name))
    .toSorted((one, other) => one.number - other.number)
  for (const [index, migration] of migrations.entries()) {
    const previous = migrations[index - 1]
    if (previous?.number === migration.number) {
      throw new Error(`${previous.name} and ${migration.name} have the same number.`)
    }
  }
  return migrations
}

function readMigration(folder: string, name: string): Migration {
  const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
  if (number === undefined) throw new Error(`A migration is named 0001-what-it-does.sql, not ${name}.`)
  const sql = readFileSync(join(folder, name), 'utf8')
  return { number: Number(number), name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}
