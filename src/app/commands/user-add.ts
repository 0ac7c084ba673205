import { addDays, type Day, parseIsoDay } from '../../kit/dates/index.ts'
import { addAccount, EVER, generatePassword, type Role, roles } from '../../platform/identity/index.ts'
import { type Command, WrongUseError } from '../command.ts'
import { parseOptions } from '../options.ts'

export const userAdd: Command = {
  help: `bin/footprint user add USER-NAME --name "NAME" --role ROLE [--role ROLE …] [--officer ID] [--from DATE] [--to DATE] [--password-stdin] [--json]

ROLE is ${roles.join(', ')}.
--officer         the person this is, among those who work with children
--from, --to      the first and the last day with the roles, as 2026-04-01; left out: always
--password-stdin  read the password from standard input; otherwise one is made and printed, once`,
  needsDatabase: true,
  async run(args, io, { database }) {
    const { values, positionals } = parseOptions(args, options, { least: 1, most: 1 })
    if (!values.name) throw new WrongUseError('Give the name to show with --name.')
    const generated = values['password-stdin'] ? null : generatePassword()
    const added = await addAccount(
      database.db,
      {
        userName: positionals[0] ?? '',
        displayName: values.name,
        roles: toRoles(values.role ?? []),
        personId: values.officer ?? null,
        ...daysOf(values),
        passwordGiven: generated !== null,
        password: generated ?? (await io.readInput()).replace(/\r?\n$/, ''),
      },
      'command-line',
    )
    if (!added.ok) {
      io.error(`${added.failure.says}.\n`)
      return 1
    }
    const { userName } = added.value
    const words = generated === null ? '' : `Password: ${generated}\nIt is shown this once.\n`
    const json = JSON.stringify({ ...added.value, password: generated })
    io.out(values.json ? `${json}\n` : `Added ${userName}.\n${words}`)
    return 0
  },
}

const options = {
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
  officer: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

function daysOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  const first = from === undefined ? EVER : toDay(from)
  const last = to === undefined ? null : toDay(to)
  if (last !== null && last < first) throw new WrongUseError('--to is before --from.')
  return { from: first, to: last === null ? null : addDays(last, 1) }
}

function toDay(text: string): Day {
  const day = parseIsoDay(text)
  if (day === null) throw new WrongUseError(`"${text}" is not a date like 2026-04-01.`)
  return day
}

function toRoles(given: readonly string[]): readonly Role[] {
  if (given.length === 0) throw new WrongUseError('Give at least one --role.')
  return [...new Set(given)].map((word) => {
    const role = roles.find((one) => one === word)
    if (role === undefined) throw new WrongUseError(`There is no role "${word}".`)
    return role
  })
}
