import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Caller, type HandedCommand, handOver, type RunCommand, serveCommands } from './index.ts'

const call: HandedCommand = { argv: ['figures', '--json'], cwd: '/somewhere', isTerminal: false }

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'footprint-'))
}

async function serve(path: string, run: RunCommand): Promise<unknown[]> {
  const faults: unknown[] = []
  const served = await serveCommands(path, run, (fault) => faults.push(fault))
  after(() => served.close())
  return faults
}

function callerWith(input = ''): Caller & { said: { out: string; error: string } } {
  const said = { out: '', error: '' }
  return {
    said,
    out: (text) => {
      said.out += text
    },
    error: (text) => {
      said.error += text
    },
    readInput: async () => input,
  }
}

test('a command handed over gives back what it says and its exit code', async () => {
  const path = join(folder(), 'commands.sock')
  await serve(path, async (command, channel) => {
    channel.out(`${command.argv.join(' ')} in ${command.cwd}\n`)
    channel.error('half way\n')
    return 2
  })
  const caller = callerWith()
  assert.equal(await handOver(path, call, caller), 2)
  assert.deepEqual(caller.said, { out: 'figures --json in /somewhere\n', error: 'half way\n' })
})

test('a command handed over reads the input of whoever called, once it asks', async () => {
  const path = join(folder(), 'commands.sock')
  await serve(path, async (_, channel) => {
    channel.out((await channel.readInput()).toUpperCase())
    return 0
  })
  const caller = callerWith('pass\nword')
  assert.equal(await handOver(path, call, caller), 0)
  assert.equal(caller.said.out, 'PASS\nWORD')
})

test('megabytes of output arrive whole and in order', async () => {
  const path = join(folder(), 'commands.sock')
  const lines = Array.from({ length: 200_000 }, (_, index) => `row ${index} é\n`)
  await serve(path, async (_, channel) => {
    for (const line of lines) channel.out(line)
    return 0
  })
  const caller = callerWith()
  assert.equal(await handOver(path, call, caller), 0)
  assert.equal(caller.said.out, lines.join(''))
})

test('where nobody listens, the caller is told so', async () => {
  assert.equal(await handOver(join(folder(), 'commands.sock'), call, callerWith()), 'no-server')
  assert.equal(await handOver(join(folder(), 'missing', 'commands.sock'), call, callerWith()), 'no-server')
})

test('a command that throws exits 1, and the server keeps the fault and goes on', async () => {
  const path = join(folder(), 'commands.sock')
  const faults = await serve(path, async () => {
    throw new Error('broken')
  })
  const caller = callerWith()
  assert.equal(await handOver(path, call, caller), 1)
  assert.match(caller.said.error, /server has logged why/)
  assert.equal(await handOver(path, call, callerWith()), 1)
  assert.equal(faults.length, 2)
})

test('a command learns that its caller has gone', async () => {
  const path = join(folder(), 'commands.sock')
  const gone = Promise.withResolvers<void>()
  await serve(path, async (_, channel) => {
    channel.signal.addEventListener('abort', () => gone.resolve())
    channel.out('begun\n')
    await gone.promise
    return 0
  })
  const socket = connect(path)
  socket.write(`${JSON.stringify({ kind: 'command', ...call })}\n`)
  socket.once('data', () => socket.destroy())
  await gone.promise
  assert.ok(socket.destroyed)
})

test('a server that stops in the middle is exit code 1 with a sentence', async () => {
  const path = join(folder(), 'commands.sock')
  const begun = Promise.withResolvers<void>()
  const neverDone = () => {
    begun.resolve()
    return new Promise<number>(() => {})
  }
  const served = await serveCommands(path, neverDone, () => {})
  const caller = callerWith()
  const code = handOver(path, call, caller)
  await begun.promise
  await served.close()
  assert.equal(await code, 1)
  assert.match(caller.said.error, /stopped before/)
})

test('a folder with a name too long for a socket serves all the same', async () => {
  const long = join(folder(), 'a'.repeat(90), 'b'.repeat(90))
  mkdirSync(long, { recursive: true })
  const path = join(long, 'commands.sock')
  await serve(path, async () => 0)
  assert.equal(await handOver(path, call, callerWith()), 0)
})
