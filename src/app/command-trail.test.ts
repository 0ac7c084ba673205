import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withEmbeddedDatabase } from '../../test/support/test-database.ts'
import { createClock } from '../platform/clock/clock.ts'
import { readConfig } from '../platform/config/index.ts'
import { runHandedOver } from './cli.ts'

test('what a command does is written down as come from the command line', async () => {
  const database = await withEmbeddedDatabase()
  const config = readConfig({})
  assert.ok(config.ok)
  const io = {
    out: () => {},
    error: () => {},
    readInput: async () => 'correct horse battery\n',
    cwd: '/',
    isTerminal: false,
    environment: {},
    signal: AbortSignal.timeout(60_000),
  }
  const argv = ['user', 'add', 'amina', '--name', 'Amina Test', '--role', 'iro', '--password-stdin']
  const services = { config: config.value, clock: createClock(null), database }
  assert.equal(await runHandedOver(argv, io, services), 0)
  const rows = await database.db
    .selectFrom('audit_entry')
    .select(['actor', 'action', 'came_from'])
    .where('action', '=', 'add-account')
    .execute()
  assert.deepEqual(rows, [{ actor: 'command-line', action: 'add-account', came_from: 'command-line' }])
})
