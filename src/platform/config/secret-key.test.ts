import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listSettings, readConfig } from './index.ts'

const bytes = Buffer.from('0123456789abcdef0123456789abcdef')

test('a secret key is read in hexadecimal and in base64, and is never shown', () => {
  for (const text of [bytes.toString('hex'), bytes.toString('base64'), bytes.toString('base64url')]) {
    const config = readConfig({ SECRET_KEY: text })
    assert.ok(config.ok)
    assert.deepEqual(config.value.secretKey, bytes)
    const shown = listSettings({ SECRET_KEY: text }).find(({ name }) => name === 'SECRET_KEY')
    assert.deepEqual([shown?.isSet, shown?.value], [true, null])
  }
})

test('a key of another length is refused without being repeated', () => {
  const config = readConfig({ SECRET_KEY: 'too short to be one' })
  assert.ok(!config.ok)
  assert.match(config.failure.join(), /^SECRET_KEY: must be 32 bytes in hexadecimal or base64/)
  assert.doesNotMatch(config.failure.join(), /too short/)
})

test('one-time codes are optional unless asked for', () => {
  const config = readConfig({})
  assert.equal(config.ok && config.value.oneTimeCodes, 'optional')
  assert.match(JSON.stringify(readConfig({ ONE_TIME_CODES: 'some' })), /optional, managers or everyone/)
})

test('codes that people must have need a key on a database server', () => {
  const asked = { ONE_TIME_CODES: 'managers', DATABASE_URL: 'postgres://localhost/footprint' }
  const without = readConfig(asked)
  assert.deepEqual(!without.ok && without.failure, [
    'ONE_TIME_CODES: on a database server one-time codes need SECRET_KEY too.',
  ])
  assert.equal(readConfig({ ...asked, SECRET_KEY: bytes.toString('hex') }).ok, true)
  assert.equal(readConfig({ ONE_TIME_CODES: 'managers' }).ok, true)
})
