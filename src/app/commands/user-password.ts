import { findAccountId, generatePassword, setPassword } from '../../platform/identity/index.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'

export const userPassword: Command = {
  help: `bin/footprint user password USER-NAME [--password-stdin] [--json]

--password-stdin  read the password from standard input; otherwise one is made and printed, once`,
  needsDatabase: true,
  async run(args, io, { database }) {
    const { values, positionals } = parseOptions(args, options, { least: 1, most: 1 })
    const [userName = ''] = positionals
    const accountId = await findAccountId(database.db, userName)
    if (accountId === null) {
      io.error(`There is no account ${userName}.\n`)
      return 1
    }
    const generated = values['password-stdin'] ? null : generatePassword()
    const password = generated ?? (await io.readInput()).replace(/\r?\n$/, '')
    const set = await setPassword(database.db, accountId, password, 'command-line')
    if (!set.ok) {
      io.error(`${set.failure.says}.\n`)
      return 1
    }
    const words = generated === null ? '' : `Password: ${generated}\nIt is shown this once.\n`
    const json = JSON.stringify({ userName, password: generated })
    io.out(values.json ? `${json}\n` : `The password of ${userName} is changed.\n${words}`)
    return 0
  },
}

const options = { 'password-stdin': { type: 'boolean' }, json: { type: 'boolean' } } as const
