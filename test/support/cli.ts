import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { runCli } from '../../src/app/cli.ts'

const main = join(import.meta.dirname, '../../src/app/main.ts')

// What the program was made into before, it need not make again: two seconds of each command.
const { PATH, NODE_COMPILE_CACHE } = process.env
const OURS = { PATH, ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }) }

export type CliAnswer = { readonly code: number | null; readonly out: string; readonly error: string }

/** Runs the command line in this process, which has loaded the program already: what it answers is the same. */
export async function callCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<CliAnswer> {
  const said = { out: '', error: '' }
  const code = await runCli(args, {
    out: (words) => {
      said.out += words
    },
    error: (words) => {
      said.error += words
    },
    readInput: async () => input,
    cwd: process.cwd(),
    isTerminal: false,
    environment,
    signal: AbortSignal.timeout(60_000),
  })
  return { code, ...said }
}

/** Runs the command line as its own process, as somebody at a terminal does. */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<CliAnswer> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...OURS, ...environment },
  })
  const exited = new Promise<number | null>((done) => child.once('close', done))
  child.stdin.end(input)
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  return { code, out, error }
}
