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
import type { Call, Command, CommandIo, DatabaseCommand, ExitCode, Services } from './command.ts'

// Where the audit says that what a command does came from.
const COMMAND_LINE = 'command-line'

/** Where the server of an embedded database listens for commands. */
export function commandSocketOf(dataDir: string): string {
  return join(dataDir, 'commands.sock')
}

/** Runs a command on a database that is open. */
export async function runOn(
  services: Services,
  command: Command,
  args: readonly string[],
  io: CommandIo,
): Promise<ExitCode> {
  return await withWhereFrom(COMMAND_LINE, () =>
    command.needsDatabase ? command.run(args, io, services) : command.run(args, io),
  )
}

/** Opens the database, or hands the command to the server that has it open, and runs it. */
export async function runWithDatabase(
  command: DatabaseCommand,
  { args, argv }: Call,
  io: CommandIo,
): Promise<ExitCode> {
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
  return await sayingShut(io, () =>
    withServices(config.value, (services) => runOn(services, command, args, io)),
  )
}

/** Runs what opens the database; where that is held by another, or may not be brought to this version, says so: exit code 1. */
export async function sayingShut(io: CommandIo, run: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof DatabaseHeldError || error instanceof MigrationRefusedError)) throw error
    io.error(`${error.message}\n`)
    return 1
  }
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
