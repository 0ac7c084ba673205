import {
  type Call,
  type Command,
  type CommandIo,
  type ExitCode,
  type ListedCommand,
  type Services,
  WrongUseError,
} from './command.ts'
import { commands as others } from './commands/index.ts'

/** Every command, in the order of the list that `bin/footprint` prints. */
export const commands: readonly ListedCommand[] = [
  {
    name: 'serve',
    summary: 'Serve the pages until stopped',
    load: async () => (await import('./commands/serve.ts')).createServe(runHandedOver),
  },
  ...others,
]

/** Runs one command of the command line. `argv` is what follows `bin/footprint`. */
export async function runCli(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const found = await findCommand(argv)
  if (found === null) return renderUnknown(argv, io)
  const { command, args } = found
  if (isAskedForHelp(args)) {
    io.out(`${command.help}\n`)
    return 0
  }
  return await sayingWrongUse(command, io, async () => {
    if (!command.needsDatabase) return await command.run(args, io)
    const { runWithDatabase } = await import('./run-with-database.ts')
    return await runWithDatabase(command, { args, argv }, io)
  })
}

/** Runs a command that was handed to the server, with the database it has open. */
export async function runHandedOver(
  argv: readonly string[],
  io: CommandIo,
  services: Services,
): Promise<ExitCode> {
  const found = await findCommand(argv)
  if (found === null) return renderUnknown(argv, io)
  const { command, args } = found
  const { runOn } = await import('./run-with-database.ts')
  return await sayingWrongUse(command, io, () => runOn(services, command, args, io))
}

// The command that somebody called, and what follows its name; null where there is none of that name.
async function findCommand(
  argv: readonly string[],
): Promise<(Pick<Call, 'args'> & { readonly command: Command }) | null> {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ')
    const listed = commands.find((one) => one.name === name)
    if (listed === undefined) continue
    const args = argv.slice(words)
    const command = await listed.load()
    return { command: command.insteadFor?.(args) ?? command, args }
  }
  return null
}

function isAskedForHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h')
}

// Says which commands there are, where none of them was called.
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

function renderList(listed: readonly ListedCommand[]): string {
  const width = Math.max(...listed.map((command) => command.name.length))
  const lines = listed.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}\n`)
  return `bin/footprint COMMAND [--help]\n\n${lines.join('')}`
}

// Where a command was called wrongly, says how it is called: exit code 2.
async function sayingWrongUse(
  command: Command,
  io: CommandIo,
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof WrongUseError)) throw error
    io.error(`${error.message}\n\n${command.help}\n`)
    return 2
  }
}
