import { text } from 'node:stream/consumers'
import type { CommandIo } from './command.ts'
import { runFileCommand } from './run-file-command.ts'

const gone = new AbortController()

const io: CommandIo = {
  out: (words) => void process.stdout.write(words),
  error: (words) => void process.stderr.write(words),
  readInput: () => text(process.stdin),
  cwd: process.cwd(),
  isTerminal: process.stderr.isTTY,
  environment: process.env,
  signal: gone.signal,
}

// A reader that has seen enough (`… | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const argv = process.argv.slice(2)
process.exitCode = (await runFileCommand(argv, io)) ?? (await (await import('./cli.ts')).runCli(argv, io))
