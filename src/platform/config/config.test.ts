import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { type Environment, listSettings, readConfig } from './index.ts'

function configOf(environment: Environment) {
  const read = readConfig(environment)
  assert.ok(read.ok)
  return read.value
}

test('an empty environment gives the embedded database on this machine alone', () => {
  const config = configOf({})
  assert.equal(config.port, 3000)
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.databaseUrl, null)
  assert.equal(config.databaseMigrateUrl, null)
  assert.equal(config.domainDate, null)
  assert.deepEqual(config.cookie, { secure: false, name: 'footprint' })
})

test('a server open to other machines sends its cookie over https only', () => {
  assert.deepEqual(configOf({ HOST: '0.0.0.0' }).cookie, { secure: true, name: '__Host-footprint' })
  assert.equal(configOf({ HOST: '0.0.0.0', COOKIE_SECURE: 'false' }).cookie.secure, false)
})

test('a secret is read from the file that its _FILE variable names', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'footprint-')), 'address')
  writeFileSync(file, 'postgres://app@localhost/footprint\n')
  const config = configOf({ DATABASE_URL_FILE: file })
  assert.equal(config.databaseUrl, 'postgres://app@localhost/footprint')
  assert.equal(config.databaseMigrateUrl, config.databaseUrl)
})

test('a domain date is read as a day', () => {
  assert.equal(configOf({ DOMAIN_DATE: '2026-11-21' }).domainDate, isoDay('2026-11-21'))
})

test('each setting that cannot be read has its sentence', () => {
  const read = readConfig({ PORT: 'http', DOMAIN_DATE: '2026-02-30', DATABASE_URL: 'mysql://x' })
  assert.deepEqual(read, {
    ok: false,
    failure: [
      'PORT: must be a whole number.',
      'DATABASE_URL: must start with postgres://.',
      'DOMAIN_DATE: must be a date such as 2026-11-21.',
    ],
  })
})

test('a secret given twice, or in a file that is not there, is refused', () => {
  assert.deepEqual(readConfig({ METRICS_TOKEN: 'x', METRICS_TOKEN_FILE: '/nowhere' }), {
    ok: false,
    failure: ['METRICS_TOKEN: give METRICS_TOKEN or METRICS_TOKEN_FILE, not both.'],
  })
  assert.deepEqual(readConfig({ METRICS_TOKEN_FILE: '/nowhere' }), {
    ok: false,
    failure: ['METRICS_TOKEN_FILE: the file /nowhere cannot be read.'],
  })
})

test('the list of settings shows values but never secrets', () => {
  const shown = listSettings({ PORT: '8080', METRICS_TOKEN: 'correct horse battery' })
  assert.equal(shown.find((setting) => setting.name === 'PORT')?.value, '8080')
  const token = shown.find((setting) => setting.name === 'METRICS_TOKEN')
  assert.equal(token?.isSet, true)
  assert.equal(token?.value, null)
  assert.ok(!JSON.stringify(shown).includes('correct horse'))
})
