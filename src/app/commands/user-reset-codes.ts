import { findAccountId, resetCodes } from '../../platform/identity/index.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'

export const userResetCodes: Command = {
  help: 'bin/footprint user reset-codes USER-NAME [--json]\n\nBe sure first that it is they who ask.',
  needsDatabase: true,
  async run(args, io, { database }) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, { least: 1, most: 1 })
    const [userName = ''] = positionals
    const accountId = await findAccountId(database.db, userName)
    if (accountId === null) {
      io.error(`There is no account ${userName}.\n`)
      return 1
    }
    const result = await resetCodes(database.db, accountId, 'command-line')
    const words =
      result === 'none' ? `${userName} has no one-time codes.` : `The codes of ${userName} are gone.`
    io.out(values.json ? `${JSON.stringify({ userName, result })}\n` : `${words}\n`)
    return 0
  },
}
