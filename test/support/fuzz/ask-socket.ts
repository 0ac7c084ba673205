// Requests over a real socket: whole ones, and bytes that are hardly HTTP.
import { request } from 'node:http'
import { connect } from 'node:net'
import type { Random } from '../../../db/demo/random.ts'
import type { Answered } from './judge.ts'
import type { FuzzRequest } from './make-request.ts'

const GIVE_UP_AFTER = 15_000

/** Sends a request to a port of this machine. Null where the client itself cannot write such a request. */
export async function askOverSocket(port: number, asked: FuzzRequest): Promise<Answered | null> {
  const { method, url, headers, payload } = asked
  const begun = performance.now()
  return await new Promise((resolve, reject) => {
    try {
      const sent = request(
        { host: '127.0.0.1', port, method, path: url, headers, timeout: GIVE_UP_AFTER, agent: false },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              body: Buffer.concat(chunks).toString(),
              milliseconds: performance.now() - begun,
            }),
          )
        },
      )
      sent.on('error', reject)
      sent.on('timeout', () => sent.destroy(new Error('no answer')))
      sent.end(payload)
    } catch {
      resolve(null)
    }
  })
}

const LINES: readonly string[] = [
  'GET / HTTP/1.1\r\n\r\n',
  'GET /sign-in HTTP/9.9\r\nhost: localhost\r\n\r\n',
  'get /sign-in\r\n\r\n',
  'GET /%zz%00 HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
  'GET http://elsewhere.invalid/ HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
  'POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /sign-in HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  'POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-length: -1\r\n\r\n',
  `GET /sign-in HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`,
  'GET /sign-in HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc',
  'TRACE / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
]

/** What comes back for bytes that no browser sends: text, or nothing where the connection is closed. */
export async function sendBytes(port: number, random: Random): Promise<string> {
  return await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let said = ''
    const done = () => {
      socket.destroy()
      resolve(said)
    }
    socket.setTimeout(300, done)
    socket.on('data', (chunk) => (said += chunk.toString('latin1')))
    socket.on('close', done)
    socket.on('error', done)
    socket.write(Buffer.from(random.pick(LINES), 'latin1'))
  })
}
