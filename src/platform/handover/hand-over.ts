import { connect, type Socket } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { withShortPath } from '../sockets/short-path.ts'
import { type FromServer, type HandedCommand, receiveLines, send } from './messages.ts'

/** Where what the server says is to go. */
export type Caller = {
  out(text: string): void
  error(text: string): void
  readInput(): Promise<string>
}

/**
 * Has the server at `path` run the command as if it ran here: its exit code, or `no-server` when nobody listens.
 * A server that goes away in the middle gives exit code 1 and says so.
 */
export async function handOver(
  path: string,
  command: HandedCommand,
  caller: Caller,
): Promise<number | 'no-server'> {
  const socket = await reach(path)
  if (socket === null) return 'no-server'
  return await new Promise((resolve) => {
    let code: number | null = null
    receiveLines(socket, (line) => {
      const message: FromServer = JSON.parse(line)
      if (message.kind === 'out') caller.out(message.text)
      else if (message.kind === 'error') caller.error(message.text)
      else if (message.kind === 'exit') code = message.code
      else void caller.readInput().then((text) => send(socket, { kind: 'input', text }))
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      if (code === null) caller.error('The server stopped before the command was done.\n')
      resolve(code ?? 1)
    })
    send(socket, { kind: 'command', ...command })
  })
}

async function reach(path: string): Promise<Socket | null> {
  try {
    return await withShortPath(dirname(path), (short) => connectTo(join(short, basename(path))))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return null
    throw error
  }
}

function connectTo(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
  })
}
