import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { DatabaseHeldError, migrate, openDatabase } from './index.ts'

// Writes numbered accounts one after another and says each once it is acknowledged.
const writer = `
  import { migrate, openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
  const { db } = await openDatabase({ databaseUrl: null, dataDir: process.argv[1] })
  await migrate(db)
  for (let n = 0; ; n += 1) {
    const id = 'written-' + process.pid + '-' + n
    await db.insertInto('account').values({ id, user_name: id, display_name: id, password_hash: '' }).execute()
    process.stdout.write(id + '\\n')
  }
`

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'footprint-'))
}

function open(dataDir: string) {
  return openDatabase({ databaseUrl: null, dataDir })
}

function startWriter(dataDir: string): ChildProcess & { said: string } {
  const started = spawn(process.execPath, ['--input-type=module-typescript', '-e', writer, dataDir])
  const child = Object.assign(started, { said: '' })
  started.stdout.on('data', (chunk) => {
    child.said += String(chunk)
  })
  return child
}

async function killOnceWriting(child: ChildProcess & { said: string }): Promise<string[]> {
  while (child.said.split('\n').length < 20) await once(child.stdout ?? child, 'data')
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
  return child.said.split('\n').slice(0, -1)
}

test('what was written is there after closing and opening again', async () => {
  const dataDir = newFolder()
  const first = await open(dataDir)
  await migrate(first.db)
  const row = { id: 'kept', user_name: 'kept', display_name: 'Kept', password_hash: '' }
  await first.db.insertInto('account').values(row).execute()
  await first.close()
  const second = await open(dataDir)
  assert.deepEqual(await migrate(second.db), [])
  const rows = await second.db.selectFrom('account').select('id').execute()
  await second.close()
  assert.deepEqual(rows, [{ id: 'kept' }])
})

test('a database killed while it writes loses nothing acknowledged, refuses a second opener, and opens again', async () => {
  const dataDir = newFolder()
  const child = startWriter(dataDir)
  await once(child.stdout ?? child, 'data')
  await assert.rejects(open(dataDir), (error) => {
    assert.ok(error instanceof DatabaseHeldError)
    assert.equal(error.heldBy, child.pid)
    assert.match(error.message, new RegExp(`already open in process ${child.pid}`))
    return true
  })
  const acknowledged = await killOnceWriting(child)
  const again = await open(dataDir)
  const rows = await again.db.selectFrom('account').select('id').execute()
  await again.close()
  const kept = new Set(rows.map((row) => row.id))
  assert.deepEqual(
    acknowledged.filter((id) => !kept.has(id)),
    [],
  )
})

test('a database killed while it was being made is made afresh', async () => {
  const dataDir = newFolder()
  mkdirSync(join(dataDir, 'database.tmp'))
  writeFileSync(join(dataDir, 'database.tmp', 'PG_VERSION'), 'half')
  const database = await open(dataDir)
  await migrate(database.db)
  await database.close()
  assert.equal(existsSync(join(dataDir, 'database.tmp')), false)
})
