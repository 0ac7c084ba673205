import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { withDatabase, withEmbeddedDatabase } from '../../../test/support/test-database.ts'
import { migrate, openEmbeddedDatabase } from '../db/index.ts'
import { createLog } from '../log/log.ts'
import { recordOpening } from './record-audit.ts'
import { startSealer } from './sealer.ts'
import { verifyChain } from './verify-chain.ts'

const opening = { actor: 'account-1', action: 'see-children', childId: 'child-1' }
const silent = createLog('silent')

test('what is written is sealed within a few turns', async () => {
  const { db } = await withDatabase()
  const sealer = startSealer(db, silent, 5)
  await recordOpening(db, opening)
  for (let tries = 0; tries < 400 && (await verifyChain(db)).sealed === 0; tries += 1) await pause(5)
  await sealer.stop()
  assert.equal((await verifyChain(db)).sealed, 1)
})

test('what was written last is sealed before the sealer stops', async () => {
  const { db } = await withEmbeddedDatabase()
  const sealer = startSealer(db, silent, 60_000)
  await pause(50)
  await recordOpening(db, opening)
  await sealer.stop()
  assert.deepEqual((await verifyChain(db)).unsealed, { entries: 0, since: null })
})

test('a fault that comes back is logged once and sealing goes on when it is over', async () => {
  const lines: string[] = []
  const destination = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line))
      done()
    },
  })
  const database = await openEmbeddedDatabase(null)
  const sealer = startSealer(database.db, createLog('info', destination), 5)
  await pause(80)
  await migrate(database.db)
  await recordOpening(database.db, opening)
  for (let tries = 0; tries < 400 && (await verifyChain(database.db)).sealed === 0; tries += 1) await pause(5)
  await sealer.stop()
  const { sealed } = await verifyChain(database.db)
  await database.close()
  assert.equal(sealed, 1)
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', /"reference":"[a-z0-9]{8}"/)
})
