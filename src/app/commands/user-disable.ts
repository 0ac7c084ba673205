import { disableAccount } from '../../platform/identity/index.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'

export const userDisable: Command = {
  help: 'bin/footprint user disable USER-NAME [--json]\n\nThe account and what it did stay on record.',
  needsDatabase: true,
  async run(args, io, { database, clock }) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, { least: 1, most: 1 })
    const [userName = ''] = positionals
    const result = await disableAccount(database.db, userName, 'command-line', clock.now())
    if (!result.ok) {
      io.error(`${result.failure.says}.\n`)
      return 1
    }
    const words = result.value === 'already' ? `${userName} was disabled already.` : `Disabled ${userName}.`
    io.out(values.json ? `${JSON.stringify({ userName, result: result.value })}\n` : `${words}\n`)
    return 0
  },
}
