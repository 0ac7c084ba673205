import { listMigrations } from '../../platform/db/index.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'

export const migrate: Command = {
  help: `bin/footprint migrate [--json]

Applies what the database has not had yet, as the role of DATABASE_MIGRATE_URL where that is set, and lists what it
has had. The server and every command that needs the database do the same by themselves.`,
  needsDatabase: true,
  async run(args, io, { database }) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } })
    // Opening the database has migrated it.
    const migrations = await listMigrations(database.db)
    const lines = migrations.map(({ name, appliedAt }) => `${name}  ${appliedAt.toISOString()}\n`)
    io.out(values.json ? `${JSON.stringify({ migrations }, null, 2)}\n` : lines.join(''))
    return 0
  },
}
