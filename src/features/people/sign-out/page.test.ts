import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf, signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const { db } = site.services

test('signing out ends the session, takes the cookie away and is on record', async () => {
  const iro = await signedInAs(site, 'iro')
  const answer = await iro.post('/sign-out')
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers.location, '/sign-in?because=signed-out')
  assert.equal(answer.cookies[0]?.value, '')
  assert.equal((await iro.get('/')).headers.location, '/sign-in?then=%2F&because=ended')
  const audit = await db.selectFrom('audit_entry').selectAll().where('actor', '=', iro.accountId).execute()
  assert.deepEqual(
    audit.map(({ action, record_id }) => [action, record_id]),
    [['signed-out', iro.accountId]],
  )
})

test('somebody whose session has ended is signed out without a fuss', async () => {
  const { payload, headers } = formOf({})
  const answer = await site.server.inject({ method: 'POST', url: '/sign-out', payload, headers })
  assert.equal(answer.statusCode, 303)
  const page = await site.server.inject('/sign-in?because=signed-out')
  assert.match(page.body, /You have signed out\./)
})

test('a form without the token of the session signs nobody out', async () => {
  const iro = await signedInAs(site, 'iro')
  assert.equal((await iro.post('/sign-out', { csrf: 'forged' })).statusCode, 403)
  assert.equal((await iro.get('/')).headers.location, '/today')
})
