import { type Command, type CommandIo, type ExitCode, WrongUseError } from './command.ts'

/** The commands that look at files alone. Each is loaded by itself: the whole program takes longer to load than they to run. */
const FILE_COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
}

/** Runs a command that looks at files alone; null where the first word is none of them. */
export async function runFileCommand(argv: readonly string[], io: CommandIo): Promise<ExitCode | null> {
  const [name = '', ...args] = argv
  const load = Object.hasOwn(FILE_COMMANDS, name) ? FILE_COMMANDS[name] : undefined
  if (load === undefined || args.includes('--help') || args.includes('-h')) return null
  const command = await load()
  if (command.needsDatabase) return null
  try {
    return await command.run(args, io)
  } catch (error) {
    if (error instanceof WrongUseError) return refuseWrongUse(error, command, io)
    throw error
  }
}

/** Says how the command is called; exit code 2. */
export function refuseWrongUse(error: WrongUseError, command: Command, io: CommandIo): ExitCode {
  io.error(`${error.message}\n\n${command.help}\n`)
  return 2
}
