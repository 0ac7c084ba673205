// Asks the virus scanner of ClamAV about a file, over its own protocol: INSTREAM, then the bytes in pieces.
import { connect, type Socket } from 'node:net'

/** Where clamd listens: a port, or a socket of this machine. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string }

export type Scanned =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected' }
  /** Nobody answered, or not in a way that says that the file is clean. */
  | { readonly kind: 'not-checked' }

const PIECE = 65_536
const PATIENCE_MS = 60_000
const LONGEST_ANSWER = 4096

const NOT_CHECKED: Scanned = { kind: 'not-checked' }

/** What clamd says of these bytes. Only its plain "OK" is taken for clean. */
export async function scanBytes(bytes: Buffer, address: ClamdAddress): Promise<Scanned> {
  return await new Promise((resolve) => {
    const socket = connect(address)
    let answer = ''
    const end = (scanned: Scanned) => {
      socket.destroy()
      resolve(scanned)
    }
    socket.setTimeout(PATIENCE_MS, () => end(NOT_CHECKED))
    socket.on('error', () => end(toScanned(answer)))
    socket.on('close', () => end(toScanned(answer)))
    socket.on('data', (data) => {
      answer += data.toString('latin1')
      if (answer.includes('\0') || answer.length > LONGEST_ANSWER) end(toScanned(answer))
    })
    socket.on('connect', () => sendBytes(socket, bytes))
  })
}

function sendBytes(socket: Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE)
    socket.write(toLength(piece.length))
    socket.write(piece)
  }
  socket.write(toLength(0))
}

function toLength(length: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(length)
  return four
}

function toScanned(answer: string): Scanned {
  if (answer === 'stream: OK\0') return { kind: 'clean' }
  return /^stream: .+ FOUND\0$/.test(answer) ? { kind: 'infected' } : NOT_CHECKED
}
