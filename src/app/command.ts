import type { Clock } from '../platform/clock/clock.ts'
import type { Config, Environment } from '../platform/config/index.ts'
import type { OpenDatabase } from '../platform/db/index.ts'

/** 0 done, 1 findings or refused, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

/** Where a command is called from and where its words go: this process, or one that handed it over. */
export type CommandIo = {
  out(text: string): void
  error(text: string): void
  /** The whole standard input. */
  readInput(): Promise<string>
  /** Relative paths are meant from here. */
  readonly cwd: string
  /** Whether standard error is a terminal: progress is shown there alone. */
  readonly isTerminal: boolean
  readonly environment: Environment
  /** Aborted when whoever called has gone. */
  readonly signal: AbortSignal
}

/** What a command that needs the database works with. The database is open and migrated. */
export type Services = {
  readonly config: Config
  readonly clock: Clock
  readonly database: OpenDatabase
}

type Described = {
  /** The whole of `--help`: how it is called, options, exit codes where they are not plain. */
  readonly help: string
  /** What does the work for these arguments instead, where it needs less: `figures --files` needs no database. */
  readonly insteadFor?: (args: readonly string[]) => Command | null
}

export type DatabaseCommand = Described & {
  readonly needsDatabase: true
  run(args: readonly string[], io: CommandIo, services: Services): Promise<ExitCode>
}

export type Command =
  | (Described & {
      readonly needsDatabase: false
      run(args: readonly string[], io: CommandIo): Promise<ExitCode>
    })
  | DatabaseCommand

/** A command as the list of them knows it. */
export type ListedCommand = {
  /** One word or, for a family, two: `version`, `user add`. */
  readonly name: string
  /** One line. */
  readonly summary: string
  readonly load: () => Promise<Command>
}

/** What was called: `argv` is what follows `bin/footprint`, `args` what follows the command's name. */
export type Call = { readonly argv: readonly string[]; readonly args: readonly string[] }

/** The command was called wrongly. The message says how; exit code 2. */
export class WrongUseError extends Error {
  override readonly name = 'WrongUseError'
}
