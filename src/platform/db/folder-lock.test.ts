import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findHolder, lockFolder } from './folder-lock.ts'

const holder = `
  import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))}
  const lock = await lockFolder(process.argv[1])
  process.stdout.write(lock.ok ? 'held' : 'refused by ' + lock.failure.heldBy)
  if (lock.ok) setInterval(() => {}, 1000)
`

async function startHolder(folder: string): Promise<{ process: ChildProcess; said: string }> {
  const started = spawn(process.execPath, ['--input-type=module-typescript', '-e', holder, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [chunk] = await once(started.stdout, 'data')
  return { process: started, said: String(chunk) }
}

async function kill(victim: ChildProcess): Promise<void> {
  const exited = once(victim, 'exit')
  victim.kill('SIGKILL')
  await exited
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'footprint-'))
}

test('a folder that is held is refused, naming the process that holds it', async () => {
  const held = newFolder()
  const lock = await lockFolder(held)
  assert.ok(lock.ok)
  const second = await startHolder(held)
  assert.equal(second.said, `refused by ${process.pid}`)
  await lock.value.release()
})

test('a released folder can be taken again and holds nothing of the lock', async () => {
  const used = newFolder()
  const first = await lockFolder(used)
  assert.ok(first.ok)
  await first.value.release()
  assert.deepEqual(readdirSync(used), [])
  const second = await lockFolder(used)
  assert.ok(second.ok)
  await second.value.release()
})

test('a holder killed outright leaves no lock behind', async () => {
  const held = newFolder()
  const first = await startHolder(held)
  assert.equal(first.said, 'held')
  assert.equal(await findHolder(held), first.process.pid)
  await kill(first.process)
  assert.equal(readdirSync(held).length, 1)
  const lock = await lockFolder(held)
  assert.ok(lock.ok)
  assert.equal(readdirSync(held).length, 1)
  await lock.value.release()
})

test('a holder that is stopped, not dead, still holds', async () => {
  const held = newFolder()
  const first = await startHolder(held)
  first.process.kill('SIGSTOP')
  assert.equal((await lockFolder(held)).ok, false)
  await kill(first.process)
})

test('of many that come at once, never more than one holds', async () => {
  const wanted = newFolder()
  for (let round = 0; round < 5; round += 1) {
    const locks = await Promise.all(Array.from({ length: 6 }, () => lockFolder(wanted)))
    const held = locks.filter((lock) => lock.ok)
    assert.ok(held.length <= 1)
    for (const lock of held) await lock.value.release()
  }
})

test('a folder with a name too long for a socket can be held', async () => {
  const long = join(newFolder(), 'a'.repeat(90), 'b'.repeat(90))
  const first = await lockFolder(long)
  assert.ok(first.ok)
  assert.deepEqual(await lockFolder(long), { ok: false, failure: { heldBy: process.pid } })
  await first.value.release()
})
