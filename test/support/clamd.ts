// The real virus scanner, on a loopback port of its own, with one signature that is in no file of the world.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What the scanner of {@link startClamd} takes for a virus. */
export const TEST_VIRUS = 'footprint-signature-for-tests-and-no-virus'

export type RunningClamd = { readonly host: string; readonly port: number; stop(): Promise<void> }

/** Starts clamd; to be stopped after the tests. @throws Error where there is none: `script/clamd` installs it */
export async function startClamd(): Promise<RunningClamd> {
  const program = ['/usr/sbin/clamd', '/usr/local/sbin/clamd'].find((path) => existsSync(path))
  if (program === undefined) throw new Error('there is no clamd: install clamav-daemon')
  const folder = mkdtempSync(join(tmpdir(), 'footprint-clamd-'))
  const port = await findFreePort()
  writeFiles(folder, port)
  const process = spawn(program, ['--config-file', join(folder, 'clamd.conf')], {
    stdio: 'ignore',
    ...asNobody(),
  })
  await untilItListens(port, process)
  return { host: '127.0.0.1', port, stop: () => stopClamd(process, folder) }
}

function writeFiles(folder: string, port: number): void {
  const hex = Buffer.from(TEST_VIRUS).toString('hex')
  writeFileSync(join(folder, 'tests.ndb'), `Footprint.Tests:0:*:${hex}\n`)
  const lines = [
    'Foreground yes',
    `DatabaseDirectory ${folder}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    `TemporaryDirectory ${tmpdir()}`,
    'StreamMaxLength 1M',
    'MaxThreads 2',
  ]
  writeFileSync(join(folder, 'clamd.conf'), `${lines.join('\n')}\n`)
  chmodSync(folder, 0o755)
}

// It runs as anybody; root hands it to whom nothing belongs.
function asNobody(): { readonly uid?: number; readonly gid?: number } {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  server.close()
  await once(server, 'close')
  return address.port
}

async function untilItListens(port: number, process: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (process.exitCode !== null) throw new Error(`clamd ended with ${process.exitCode}`)
    if (await doesListen(port)) return
    await wait(100)
  }
  throw new Error('clamd did not listen within 30 seconds')
}

async function doesListen(port: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port })
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

async function stopClamd(process: ChildProcess, folder: string): Promise<void> {
  if (process.exitCode === null && process.signalCode === null) {
    // Nothing of it is kept, so it need not finish what it does.
    process.kill('SIGKILL')
    await once(process, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
}
