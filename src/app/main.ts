import { text } from 'node:stream/consumers'
import { runCli } from './cli.ts'
import type { CommandIo } from './command.ts'

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

process.exitCode = await runCli(process.argv.slice(2), io)
