import { type Account, listAccounts } from '../../platform/identity/index.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'

export const userList: Command = {
  help: 'bin/footprint user list [--json]\n\nLists every account: user name, name, roles, and whether it is disabled.',
  needsDatabase: true,
  async run(args, io, { database }) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } })
    const accounts = await listAccounts(database.db)
    io.out(values.json ? `${JSON.stringify({ accounts }, null, 2)}\n` : accounts.map(renderAccount).join(''))
    return 0
  },
}

function renderAccount(account: Account): string {
  const disabled = account.disabled ? '  (disabled)' : ''
  return `${account.userName}  ${account.displayName}  ${account.roles.join(', ')}${disabled}\n`
}
