import { loadDemonstration } from '../../../db/demo/load-demonstration.ts'
import { DEMO_ACCOUNTS } from '../../../db/demo/people.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'

/** The demonstration's accounts, a line each, with their passwords: for nobody real. */
export function renderDemoAccounts(): string {
  const lines = Object.values(DEMO_ACCOUNTS).map(
    ({ userName, password, displayName, role }) =>
      `  ${userName.padEnd(16)} ${password.padEnd(24)} ${displayName}, ${role}\n`,
  )
  return lines.join('')
}

export const demo: Command = {
  help: `bin/footprint demo [--json]

Loads about 400 children who do not exist, with five years of history, and an account for each role. Refused (exit 1)
where the database has a child already. Set DOMAIN_DATE=2026-11-20 to see them on the day they were made for.`,
  needsDatabase: true,
  async run(args, io, { database }) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } })
    const loaded = await loadDemonstration(database.db)
    if (!loaded.ok) {
      io.error(
        'There are children in this database: the fictional council is loaded into an empty one only.\n',
      )
      return 1
    }
    const { children, reviews } = loaded.value
    io.out(
      values.json
        ? `${JSON.stringify(loaded.value, null, 2)}\n`
        : `Loaded ${children} children with ${reviews} reviews. Accounts:\n${renderDemoAccounts()}`,
    )
    return 0
  },
}
