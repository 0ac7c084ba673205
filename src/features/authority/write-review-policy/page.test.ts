import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const manager = await signedInAs(site, { name: 'Grace Holt', roles: ['manager'] })
const path = '/review-policy/new'
const written = { title: 'Your reviews', body: '# How often\n\nWe meet with you twice a year.' }

test('the policy is looked at first and published second', async () => {
  assert.match((await manager.get('/review-policy')).body, /No policy is written yet/)
  const preview = await manager.post(path, { ...written, version: '0', step: 'preview' })
  assert.equal(preview.statusCode, 200)
  assert.match(preview.body, /As it will look: Your reviews/)
  assert.match(preview.body, /<h2 class="govuk-heading-m">How often<\/h2>/)
  const published = await manager.post(path, { ...written, version: '0', step: 'publish' })
  assert.deepEqual([published.statusCode, published.headers.location], [303, '/review-policy'])
  assert.match(textOf((await manager.get('/review-policy')).body), /Version 1: Your reviews Grace Holt/)
})

test('a version stays as it was written when the next is published', async () => {
  const next = { title: 'Your reviews', body: 'We meet with you every six months.' }
  await manager.post(path, { ...next, version: '1', step: 'publish' })
  assert.match(textOf((await manager.get('/review-policy')).body), /every six months/)
  assert.match(textOf((await manager.get('/review-policy/1')).body), /twice a year/)
})

test('who writes at the same time is told and keeps what they wrote', async () => {
  const second = await manager.post(path, { title: 'Mine', body: 'My words', version: '1', step: 'publish' })
  assert.equal(second.statusCode, 409)
  assert.match(second.body, /Somebody else published a version while you were writing/)
  assert.match(second.body, /My words/)
})

test('a policy needs a title and words', async () => {
  const again = await manager.post(path, { title: '', body: ' ', version: '2', step: 'publish' })
  assert.equal(again.statusCode, 400)
  assert.match(again.body, /Enter a title, like Your reviews/)
  assert.match(again.body, /Enter the words of the policy/)
})

test('a social worker reads and prints the policy, and does not write it', async () => {
  const worker = await signedInAs(site, 'social-worker')
  const shown = await worker.get('/review-policy')
  assert.equal(shown.statusCode, 200)
  assert.doesNotMatch(shown.body, /Write a new version/)
  assert.match((await worker.get('/review-policy/1/plain')).body, /twice a year/)
  assert.equal((await worker.get('/review-policy/9')).statusCode, 404)
  assert.equal((await worker.post(path, written)).statusCode, 403)
})
