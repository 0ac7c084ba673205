import type { Socket } from 'node:net'

/** What a command that is handed over has to do with: where it was called and where its words go. */
export type HandedCommand = {
  readonly argv: readonly string[]
  /** The folder it was called in: relative paths are meant from there. */
  readonly cwd: string
  /** Whether its standard error is a terminal, where progress is shown. */
  readonly isTerminal: boolean
}

// One JSON value a line. The client opens with the command; the server sends output, may ask for the input once, and
// closes with the exit code.
export type FromClient =
  | ({ readonly kind: 'command' } & HandedCommand)
  | { readonly kind: 'input'; readonly text: string }

export type FromServer =
  | { readonly kind: 'out'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'want-input' }
  | { readonly kind: 'exit'; readonly code: number }

export function send(socket: Socket, message: FromClient | FromServer): void {
  if (!socket.destroyed) socket.write(`${JSON.stringify(message)}\n`)
}

/** Gives each whole line to `take`, in order. */
export function receiveLines(socket: Socket, take: (line: string) => void): void {
  let waiting: string[] = []
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const lines = chunk.split('\n')
    const last = lines.pop() ?? ''
    for (const line of lines) {
      take(waiting.join('') + line)
      waiting = []
    }
    if (last !== '') waiting.push(last)
  })
}
