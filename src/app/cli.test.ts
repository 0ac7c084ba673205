import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { callCommand, runCommand } from '../../test/support/cli.ts'
import { copyEmbeddedTemplate } from '../../test/support/embedded-template.ts'
import { createClock } from '../platform/clock/clock.ts'
import { readConfig } from '../platform/config/index.ts'
import { migrate, openDatabase } from '../platform/db/index.ts'
import { serveCommands } from '../platform/handover/index.ts'
import { commands, runHandedOver } from './cli.ts'
import { commandSocketOf } from './run-with-database.ts'

const dataDir = await copyEmbeddedTemplate()
after(() => rmSync(dataDir, { recursive: true, force: true }))
const environment = { DATA_DIR: dataDir }

async function serve() {
  const config = readConfig(environment)
  assert.ok(config.ok)
  const database = await openDatabase(config.value)
  await migrate(database.db)
  const services = { config: config.value, clock: createClock(null), database }
  const faults: unknown[] = []
  const served = await serveCommands(
    commandSocketOf(dataDir),
    (command, channel) => runHandedOver(command.argv, { ...channel, ...command, environment }, services),
    (fault) => faults.push(fault),
  )
  return {
    faults,
    async close() {
      await served.close()
      await database.close()
    },
  }
}

test('without a command, the list of commands is shown and that is wrong use', async () => {
  const answer = await runCommand([])
  assert.equal(answer.code, 2)
  for (const command of commands) assert.ok(answer.out.includes(`  ${command.name} `), command.name)
})

test('every command has help', async () => {
  for (const { name, load } of commands) {
    assert.match((await load()).help, new RegExp(`^bin/footprint ${name}`))
  }
  const answer = await callCommand(['user', 'add', '--help'])
  assert.equal(answer.code, 0)
  assert.match(answer.out, /--password-stdin/)
})

test('an unknown command, an unknown option and a word too many are wrong use', async () => {
  const unknown = await callCommand(['frobnicate'])
  assert.equal(unknown.code, 2)
  assert.match(unknown.error, /There is no command "frobnicate"/)
  assert.equal((await callCommand(['version', '--yaml'])).code, 2)
  assert.equal((await callCommand(['version', 'please'])).code, 2)
})

test('the version is that of the package, on Node 24', async () => {
  const { out } = await runCommand(['version', '--json'])
  const versions: { footprint: string; node: string } = JSON.parse(out)
  assert.match(versions.footprint, /^\d+\.\d+\.\d+$/)
  assert.match(versions.node, /^24\./)
})

test('the settings are listed, and one that cannot be read is said', async () => {
  const answer = await callCommand(['config', '--json'], {
    PORT: 'http',
    METRICS_TOKEN: 'a token kept to itself',
  })
  assert.equal(answer.code, 1)
  assert.match(answer.error, /PORT: must be a whole number/)
  assert.doesNotMatch(answer.out, /kept to itself/)
})

test('an account is added, listed and disabled on the embedded database', async () => {
  const add = ['user', 'add', 'Amina', '--name', 'Amina Test', '--role', 'iro', '--password-stdin']
  const added = await runCommand(add, environment, 'correct horse battery\n')
  assert.deepEqual(added, { code: 0, out: 'Added amina.\n', error: '' })
  const again = await callCommand(add, environment, 'correct horse battery\n')
  assert.deepEqual(again, { code: 1, out: '', error: 'There is an account amina already.\n' })
  assert.equal((await callCommand(['user', 'disable', 'amina'], environment)).code, 0)
  const listed = await runCommand(['user', 'list'], environment)
  assert.equal(listed.out, 'amina  Amina Test  iro  (disabled)\n')
})

test('an account without a role, or with one there is not, is wrong use', async () => {
  const without = await callCommand(['user', 'add', 'x', '--name', 'X'], environment)
  assert.equal(without.code, 2)
  const odd = await callCommand(['user', 'add', 'x', '--name', 'X', '--role', 'queen'], environment)
  assert.match(odd.error, /There is no role "queen"/)
})

test('while the server runs, a command that needs the database is handed to it and behaves the same', async () => {
  const server = await serve()
  after(() => server.close())
  const add = ['user', 'add', 'brian', '--name', 'Brian Test', '--role', 'manager', '--password-stdin']
  const added = await runCommand(add, environment, 'correct horse battery\n')
  assert.deepEqual(added, { code: 0, out: 'Added brian.\n', error: '' })
  const again = await runCommand(add, environment, 'correct horse battery\n')
  assert.deepEqual(again, { code: 1, out: '', error: 'There is an account brian already.\n' })
  assert.equal((await runCommand(['user', 'add', 'x'], environment)).code, 2)
  assert.deepEqual(server.faults, [])
})
