import { join } from 'node:path'
import { withWhereFrom } from '../platform/audit/index.ts'
import { createClock } from '../platform/clock/clock.ts'
import { type Config, readConfig } from '../platform/config/index.ts'
import {
  DatabaseHeldError,
  MigrationRefusedError,
  migrateDatabase,
  openDatabase,
} from '../platform/db/index.ts'
import { handOver } from '../platform/handover/index.ts'
import { type Command, type CommandIo, type ExitCode, type Services, WrongUseError } from './command.ts'
import { commands as others } from './commands/index.ts'
import { createServe } from './commands/serve.ts'
import { fictionalCouncil } from './fictional-council.ts'
import { refuseWrongUse } from './run-file-command.ts'

const commands: readonly Command[] = [
  createServe({ demonstration: fictionalCouncil, commandSocketOf, runHandedOver }),
  ...others,
]

// Where the audit says that what a command does came from.
const COMMAND_LINE = 'command-line'

/** Runs one command of the command line. `argv` is what follows `bin/footprint`. */
export async function runCli(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const found = findCommand(argv)
  if (found === null) return renderUnknown(argv, io)
  if (isAskedForHelp(found.args)) {
    io.out(`${found.command.help}\n`)
    return 0
  }
  return await explaining(found.command, io, () => start(found.command, found.args, argv, io))
}

/** Runs a command that was handed to the server, with the database it has open. */
export async function runHandedOver(
  argv: readonly string[],
  io: CommandIo,
  services: Services,
): Promise<ExitCode> {
  const found = findCommand(argv)
  if (found === null) return renderUnknown(argv, io)
  const { command, args } = found
  return await explaining(command, io, () =>
    withWhereFrom(COMMAND_LINE, () =>
      command.needsDatabase ? command.run(args, io, services) : command.run(args, io),
    ),
  )
}

/** Where the server of an embedded database listens for commands. */
export function commandSocketOf(dataDir: string): string {
  return join(dataDir, 'commands.sock')
}

type Found = { readonly command: Command; readonly args: readonly string[] }

function findCommand(argv: readonly string[]): Found | null {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ')
    const command = commands.find((one) => one.name === name)
    const args = argv.slice(words)
    if (command) return { command: command.insteadFor?.(args) ?? command, args }
  }
  return null
}

function isAskedForHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h')
}

function renderUnknown(argv: readonly string[], io: CommandIo): ExitCode {
  const [first] = argv
  const family = commands.filter((command) => command.name.startsWith(`${first} `))
  const listed = renderList(family.length > 0 ? family : commands)
  if (first === undefined || isAskedForHelp(argv) || first === 'help') {
    io.out(listed)
    return first === undefined ? 2 : 0
  }
  io.error(`There is no command "${argv.slice(0, family.length > 0 ? 2 : 1).join(' ')}".\n\n${listed}`)
  return 2
}

function renderList(listed: readonly Command[]): string {
  const width = Math.max(...listed.map((command) => command.name.length))
  const lines = listed.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}\n`)
  return `bin/footprint COMMAND [--help]\n\n${lines.join('')}`
}

// Expected ways to fail have a sentence and an exit code; any other fault goes on upward.
async function explaining(command: Command, io: CommandIo, run: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof WrongUseError) return refuseWrongUse(error, command, io)
    if (error instanceof DatabaseHeldError || error instanceof MigrationRefusedError) {
      io.error(`${error.message}\n`)
      return 1
    }
    throw error
  }
}

async function start(
  command: Command,
  args: readonly string[],
  argv: readonly string[],
  io: CommandIo,
): Promise<ExitCode> {
  if (!command.needsDatabase) return await command.run(args, io)
  const config = readConfig(io.environment)
  if (!config.ok) {
    io.error(`${config.failure.join('\n')}\n`)
    return 2
  }
  if (config.value.databaseUrl === null) {
    const { cwd, isTerminal } = io
    const code = await handOver(commandSocketOf(config.value.dataDir), { argv, cwd, isTerminal }, io)
    if (code !== 'no-server') return code === 0 || code === 2 ? code : 1
  }
  return await withServices(config.value, (services) =>
    withWhereFrom(COMMAND_LINE, () => command.run(args, io, services)),
  )
}

async function withServices(
  config: Config,
  run: (services: Services) => Promise<ExitCode>,
): Promise<ExitCode> {
  const database = await openDatabase(config)
  try {
    await migrateDatabase(database, config)
    return await run({ config, clock: createClock(config.domainDate), database })
  } finally {
    await database.close()
  }
}
