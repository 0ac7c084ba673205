import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fastify } from 'fastify'
import { addStopping } from './stopping.ts'

// Where stopping waits for this, the test does not end: it is not what may let it pass.
const NEVER = 2_000_000_000

const ASKING = 'GET / HTTP/1.1\r\nHost: localhost\r\n'

const WAITS = Readable.from(
  (async function* () {
    yield 'the first half, '
    await pause(100)
    yield 'and the second'
  })(),
)

/** A server whose answer takes so long, and somebody who has sent this much to it. */
async function askedServer(sent: string, takes: number, within = NEVER) {
  const begun = Promise.withResolvers<void>()
  const server = fastify({ forceCloseConnections: 'idle' })
  addStopping(server, within)
  server.get('/', async () => {
    begun.resolve()
    await pause(takes)
    return 'the whole answer'
  })
  server.get('/streamed', (_request, reply) => reply.type('text/plain').send(WAITS))
  const address = new URL(await server.listen({ port: 0, host: '127.0.0.1' }))
  const accepted = once(server.server, 'connection')
  const visitor: Socket = connect(Number(address.port), '127.0.0.1')
  visitor.on('error', () => undefined)
  await accepted
  visitor.write(sent)
  return { server, visitor, begun: begun.promise }
}

for (const [name, sent] of [
  ['has sent nothing', ''],
  ['stopped in the middle of asking', ASKING],
] as const) {
  test(`a browser that ${name} does not keep the server from stopping`, async () => {
    const { server, visitor } = await askedServer(sent, 0)
    const closed = once(visitor, 'close')
    await server.close()
    await closed
  })
}

test('an answer that is under way is given before the server stops', async () => {
  const { server, visitor, begun } = await askedServer(`${ASKING}\r\n`, 100)
  const answer = text(visitor)
  await begun
  await server.close()
  assert.match(await answer, /the whole answer$/)
})

test('an answer that was begun is given to its end, and its connection is not kept', async () => {
  const { server, visitor } = await askedServer(`${ASKING.replace('/', '/streamed')}\r\n`, 0)
  const closed = once(visitor, 'close')
  const said: string[] = []
  visitor.on('data', (part) => said.push(String(part)))
  await once(visitor, 'data')
  await server.close()
  await closed
  assert.match(said.join(''), /the first half, [\s\S]*and the second/)
})

test('a browser that stopped in the middle of its second question does not keep the server from stopping', async () => {
  const { server, visitor } = await askedServer(`${ASKING}\r\n`, 0)
  await once(visitor, 'data')
  visitor.write(ASKING)
  await pause(20)
  const closed = once(visitor, 'close')
  await server.close()
  await closed
})

test('one that takes too long is not waited for', async () => {
  const { server, visitor, begun } = await askedServer(`${ASKING}\r\n`, 2_000, 50)
  const closed = once(visitor, 'close')
  await begun
  await server.close()
  await closed
})
