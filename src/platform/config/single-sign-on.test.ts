import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Environment, listSettings, readConfig } from './index.ts'

const whole: Environment = {
  OIDC_ISSUER: 'https://login.example/tenant/v2.0',
  OIDC_CLIENT_ID: 'footprint',
  OIDC_CLIENT_SECRET: 'a secret of the directory',
  PUBLIC_ADDRESS: 'https://reviews.example.gov.uk/',
}

const refusalsOf = (environment: Environment) => {
  const read = readConfig(environment)
  return read.ok ? [] : read.failure
}

test('without its settings there is no single sign-on', () => {
  const read = readConfig({ PUBLIC_ADDRESS: 'https://reviews.example.gov.uk' })
  assert.ok(read.ok)
  assert.equal(read.value.singleSignOn, null)
  assert.equal(read.value.publicAddress, 'https://reviews.example.gov.uk')
})

test('four settings set it up, and the claim and the name have their defaults', () => {
  const read = readConfig(whole)
  assert.ok(read.ok)
  assert.deepEqual(read.value.singleSignOn, {
    issuer: 'https://login.example/tenant/v2.0',
    clientId: 'footprint',
    clientSecret: 'a secret of the directory',
    rolesClaim: 'roles',
    name: 'your work account',
    address: 'https://reviews.example.gov.uk',
  })
})

test('each setting that is missing from a half-given set has its sentence', () => {
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_ADDRESS']) {
    assert.deepEqual(refusalsOf({ ...whole, [name]: '' }), [
      `${name}: single sign-on needs it, as others of its settings are given.`,
    ])
  }
})

test('plain http is for this machine alone', () => {
  assert.deepEqual(refusalsOf({ ...whole, OIDC_ISSUER: 'http://login.example' }), [
    'OIDC_ISSUER: must be an address that starts with https://.',
  ])
  assert.deepEqual(refusalsOf({ PUBLIC_ADDRESS: 'http://reviews.example' }), [
    'PUBLIC_ADDRESS: must be an address that starts with https://.',
  ])
  for (const host of ['localhost', '127.0.0.1', '[::1]']) {
    assert.deepEqual(refusalsOf({ ...whole, OIDC_ISSUER: `http://${host}:4400` }), [])
  }
  assert.deepEqual(refusalsOf({ PUBLIC_ADDRESS: 'http://localhost.evil.example' }).length, 1)
  assert.deepEqual(refusalsOf({ PUBLIC_ADDRESS: 'http://127.evil.example' }).length, 1)
})

test('the public address is of a whole site', () => {
  assert.deepEqual(refusalsOf({ PUBLIC_ADDRESS: 'https://reviews.example/footprint' }), [
    'PUBLIC_ADDRESS: must have nothing after the name of the host.',
  ])
  assert.deepEqual(refusalsOf({ PUBLIC_ADDRESS: 'reviews.example' }), [
    'PUBLIC_ADDRESS: must be an address that starts with https://.',
  ])
})

test("the directory's secret is never shown", () => {
  const shown = JSON.stringify(listSettings(whole))
  assert.ok(!shown.includes('a secret of the directory'))
  assert.ok(shown.includes('login.example'))
})

test('an issuer that signs in people of every organisation is refused', () => {
  for (const tenant of ['common', 'organizations', 'consumers']) {
    assert.deepEqual(
      refusalsOf({ ...whole, OIDC_ISSUER: `https://login.microsoftonline.com/${tenant}/v2.0` }),
      ['OIDC_ISSUER: must name your own tenant, not everybody’s.'],
    )
  }
  const ours = 'https://login.microsoftonline.com/00000000-0000-4000-8000-000000000000/v2.0'
  assert.deepEqual(refusalsOf({ ...whole, OIDC_ISSUER: ours }), [])
})
