import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { copyEmbeddedTemplate } from '../../test/support/embedded-template.ts'
import { isoDay } from '../kit/dates/index.ts'
import { verifyChain } from '../platform/audit/index.ts'
import { readConfig } from '../platform/config/index.ts'
import { DatabaseHeldError, openDatabase } from '../platform/db/index.ts'
import { handOver } from '../platform/handover/index.ts'
import { addAccount } from '../platform/identity/index.ts'
import { createLog } from '../platform/log/log.ts'
import type { Services } from '../platform/web/services.ts'
import { commandSocketOf } from './run-with-database.ts'
import type { Demonstration } from './demonstration.ts'
import { type Serving, startServing } from './serving.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'footprint-'))
after(() => rmSync(dataDir, { recursive: true, force: true }))

let loads = 0
const account = { userName: 'ruth', password: 'a long enough password', says: 'Ruth Adeyemi, IRO' }
const demonstration: Demonstration = {
  today: isoDay('2026-05-21'),
  accounts: [account],
  async load({ db, clock }: Services) {
    if (loads > 0) return 'not-empty'
    loads += 1
    assert.equal(clock.today(), isoDay('2026-05-21'))
    const { userName, password } = account
    const given = {
      userName,
      password,
      displayName: 'Ruth Adeyemi',
      roles: ['iro'],
      personId: null,
    } as const
    await addAccount(db, given, 'server')
    return 'loaded'
  },
}

async function start(environment: Readonly<Record<string, string>>): Promise<Serving> {
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, ...environment })
  assert.ok(config.ok)
  return await startServing({
    config: config.value,
    log: createLog('silent'),
    demonstration,
    commandSocket: commandSocketOf(dataDir),
    runWith: (services) => async (command, channel) => {
      channel.out(`${command.argv.join(' ')} on ${services.database.kind}`)
      return 0
    },
  })
}

const pageOf = async (serving: Serving): Promise<string> => (await fetch(`${serving.address}/sign-in`)).text()

test('an empty database of a demonstration is filled once, its accounts sign in, and its day is today', async () => {
  const first = await start({ DEMO: 'true' })
  assert.deepEqual(first.accounts, [account])
  assert.match(await pageOf(first), /today is always Thursday 21 May 2026/)
  const body = new URLSearchParams({ 'user-name': account.userName, password: account.password })
  const signedIn = await fetch(`${first.address}/sign-in`, { method: 'POST', body, redirect: 'manual' })
  assert.equal(signedIn.headers.get('location'), '/')
  await first.close()
  const second = await start({ DEMO: 'true' })
  assert.deepEqual(second.accounts, [account])
  await second.close()
  assert.equal(loads, 1)
})

test('a database that was not filled by us is left as it is, on the real day', async () => {
  const real = { DEMO: 'true', DATA_DIR: await copyEmbeddedTemplate() }
  const before = await start({ ...real, DEMO: 'false' })
  await before.close()
  const serving = await start(real)
  assert.deepEqual(serving.accounts, [])
  assert.doesNotMatch(await pageOf(serving), /Demonstration/)
  await serving.close()
  rmSync(real.DATA_DIR, { recursive: true, force: true })
})

test('without a demonstration the day is the real one and no account is shown', async () => {
  const serving = await start({})
  assert.deepEqual(serving.accounts, [])
  assert.doesNotMatch(await pageOf(serving), /Demonstration/)
  await serving.close()
})

test('what was written down is sealed when a server has stopped', async () => {
  const serving = await start({})
  const body = new URLSearchParams({ 'user-name': account.userName, password: account.password })
  await fetch(`${serving.address}/sign-in`, { method: 'POST', body, redirect: 'manual' })
  await serving.close()
  const database = await openDatabase({ databaseUrl: null, dataDir })
  const { sealed, broken, unsealed } = await verifyChain(database.db)
  await database.close()
  assert.ok(sealed >= 2)
  assert.deepEqual([broken, unsealed.entries], [null, 0])
})

test('a second server on the folder is refused, and the first goes on', async () => {
  const serving = await start({})
  await assert.rejects(start({}), DatabaseHeldError)
  assert.equal((await fetch(`${serving.address}/readyz`)).status, 200)
  await serving.close()
})

test('a command handed over runs on the database that is open', async () => {
  const serving = await start({})
  const said: string[] = []
  const caller = {
    out: (text: string) => void said.push(text),
    error: assert.fail,
    readInput: async () => '',
  }
  const command = { argv: ['user', 'list'], cwd: dataDir, isTerminal: false }
  assert.equal(await handOver(commandSocketOf(dataDir), command, caller), 0)
  assert.deepEqual(said, ['user list on embedded'])
  await serving.close()
  assert.equal(await handOver(commandSocketOf(dataDir), command, caller), 'no-server')
})

test('a port that is taken is said, and the folder is free again', async () => {
  const serving = await start({})
  const port = new URL(serving.address).port
  const elsewhere = await copyEmbeddedTemplate()
  await assert.rejects(start({ PORT: port, DATA_DIR: elsewhere }), { code: 'EADDRINUSE' })
  const again = await start({ DATA_DIR: elsewhere })
  await again.close()
  await serving.close()
  rmSync(elsewhere, { recursive: true, force: true })
})
