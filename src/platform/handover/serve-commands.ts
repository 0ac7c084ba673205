import { chmod, mkdir, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { withShortPath } from '../sockets/short-path.ts'
import { type FromClient, type HandedCommand, receiveLines, send } from './messages.ts'

/** Where a running command says things, and what it may ask. */
export type CommandChannel = {
  out(text: string): void
  error(text: string): void
  /** The whole of the standard input of whoever called. */
  readInput(): Promise<string>
  /** Aborted when whoever called has gone. */
  readonly signal: AbortSignal
}

export type RunCommand = (command: HandedCommand, channel: CommandChannel) => Promise<number>

export type ServedCommands = { close(): Promise<void> }

/**
 * Listens at `path` for commands and runs each with `run`, giving its exit code back. Only the process that holds the
 * folder's lock may call this: whatever socket is there from before is taken away. A command that throws exits 1, and
 * the fault is given to `report`.
 */
export async function serveCommands(
  path: string,
  run: RunCommand,
  report: (fault: unknown) => void,
): Promise<ServedCommands> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    answer(socket, run, report)
  })
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await rm(path, { force: true })
  await withShortPath(dirname(path), (short) => listen(server, join(short, basename(path))))
  await chmod(path, 0o600)
  return {
    async close() {
      await rm(path, { force: true })
      const closed = new Promise<void>((done) => server.close(() => done()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function answer(socket: Socket, run: RunCommand, report: (fault: unknown) => void): void {
  const gone = new AbortController()
  const input = Promise.withResolvers<string>()
  const channel: CommandChannel = {
    out: (text) => send(socket, { kind: 'out', text }),
    error: (text) => send(socket, { kind: 'error', text }),
    readInput() {
      send(socket, { kind: 'want-input' })
      return input.promise
    },
    signal: gone.signal,
  }
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    gone.abort()
    input.resolve('')
  })
  receiveLines(socket, (line) => {
    const message: FromClient = JSON.parse(line)
    if (message.kind === 'input') input.resolve(message.text)
    else void runTo(socket, () => run(message, channel), report)
  })
}

async function runTo(
  socket: Socket,
  run: () => Promise<number>,
  report: (fault: unknown) => void,
): Promise<void> {
  let code = 1
  try {
    code = await run()
  } catch (fault) {
    report(fault)
    send(socket, { kind: 'error', text: 'The command failed; the server has logged why.\n' })
  }
  send(socket, { kind: 'exit', code })
  socket.end()
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => resolve())
  })
}
