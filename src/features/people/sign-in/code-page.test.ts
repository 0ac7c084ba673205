import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPerson, codeNow, openTab } from '../../../../test/support/signing-in.ts'
import { startTestServer } from '../../../../test/support/test-server.ts'
import { transaction } from '../../../platform/db/index.ts'
import { findSecretBox, newCodeSecret, turnOnCodes } from '../../../platform/identity/index.ts'

const site = await startTestServer()
const { db, clock, config } = site.services

/** A person with codes set up a while ago. */
async function enrolled(userName: string) {
  const accountId = await addPerson(site, userName)
  const secret = newCodeSecret()
  const now = new Date(clock.now().getTime() - 600_000)
  const box = findSecretBox(config)
  assert.ok(box)
  const typed = codeNow(secret, now)
  const codes = await transaction(db, (trx) => turnOnCodes(trx, box, { accountId, secret, typed, now }))
  assert.ok(codes.ok)
  return { accountId, secret, recoveryCodes: codes.value }
}

test('after the password comes the code, then the page that was asked for, under a new token', async () => {
  const { accountId, secret } = await enrolled('maria')
  const tab = openTab(site)
  const first = await tab.signIn('maria', '/children?q=t')
  assert.equal(first.headers.location, '/sign-in/code?then=%2Fchildren%3Fq%3Dt')
  const between = tab.cookie()
  assert.equal((await tab.get('/children')).headers.location, '/sign-in/code?then=%2Fchildren')
  assert.equal((await tab.get('/account/one-time-code')).statusCode, 303)
  const asked = await tab.get('/sign-in/code?then=%2Fchildren%3Fq%3Dt')
  assert.match(asked.body, /<label class="govuk-label" for="code">\s*One-time code/)
  assert.match(asked.body, /autocomplete="one-time-code"/)
  const done = await tab.post('/sign-in/code', { code: codeNow(secret, clock.now()) }, '/children?q=t')
  assert.deepEqual([done.statusCode, done.headers.location], [303, '/children?q=t'])
  assert.equal((await tab.get('/children?q=t')).statusCode, 200)
  tab.useCookie(between)
  assert.match(String((await tab.get('/children')).headers.location), /^\/sign-in\?/)
  const audit = await db
    .selectFrom('audit_entry')
    .select(['actor', 'action'])
    .where('record_id', '=', accountId)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    audit.map(({ action }) => action),
    ['add-account', 'turn-on-codes', 'gave-password', 'gave-code', 'signed-in'],
  )
})

test('a code that was just used does not work a second time, at another desk', async () => {
  const { secret } = await enrolled('watched')
  const code = codeNow(secret, clock.now())
  const tab = openTab(site)
  await tab.signIn('watched')
  await tab.get('/sign-in/code')
  assert.equal((await tab.post('/sign-in/code', { code }, '/account')).statusCode, 303)
  const thief = openTab(site, '10.0.0.66')
  await thief.signIn('watched')
  await thief.get('/sign-in/code')
  const tried = await thief.post('/sign-in/code', { code })
  assert.equal(tried.statusCode, 422)
  assert.match(tried.body, /<a href="#code">The code is not right, or was used before<\/a>/)
  assert.match(String((await thief.get('/account')).headers.location), /^\/sign-in\/code/)
})

test('a recovery code lets somebody in once', async () => {
  const { recoveryCodes } = await enrolled('lost-phone')
  const [code = ''] = recoveryCodes
  for (const status of [303, 422]) {
    const tab = openTab(site)
    await tab.signIn('lost-phone')
    await tab.get('/sign-in/code')
    assert.equal((await tab.post('/sign-in/code', { code })).statusCode, status)
  }
})

test('nothing typed is named, and guessing is slowed for one address while the owner comes in from another', async () => {
  const { secret } = await enrolled('guessed-at')
  const guesser = openTab(site, '10.0.0.67')
  await guesser.signIn('guessed-at')
  await guesser.get('/sign-in/code')
  const empty = await guesser.post('/sign-in/code', { code: '' })
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /<a href="#code">Enter a code<\/a>/)
  for (let guess = 0; guess < 5; guess += 1) await guesser.post('/sign-in/code', { code: '000000' })
  const slowed = await guesser.post('/sign-in/code', { code: codeNow(secret, clock.now()) })
  assert.equal(slowed.statusCode, 429)
  assert.match(slowed.body, /Wait \d+ seconds?, then try a code again/)
  const owner = openTab(site, '10.0.0.68')
  await owner.signIn('guessed-at')
  await owner.get('/sign-in/code')
  assert.equal((await owner.post('/sign-in/code', { code: codeNow(secret, clock.now()) })).statusCode, 303)
})

test('a form without the token of the session checks no code, and one may sign in as somebody else instead', async () => {
  const { secret } = await enrolled('forged')
  const tab = openTab(site)
  await tab.signIn('forged')
  const page = await tab.get('/sign-in/code')
  const code = codeNow(secret, clock.now())
  assert.equal((await tab.post('/sign-in/code', { code, csrf: 'forged' })).statusCode, 403)
  assert.match(page.body, /Sign in as somebody else/)
  assert.equal((await tab.post('/sign-out')).headers.location, '/sign-in?because=signed-out')
  assert.match(String((await tab.get('/sign-in/code')).headers.location), /^\/sign-in\?/)
})

test('whoever is wholly signed in is asked for no code', async () => {
  await addPerson(site, 'plain')
  const tab = openTab(site)
  assert.equal((await tab.signIn('plain')).headers.location, '/account')
  assert.equal((await tab.get('/sign-in/code')).headers.location, '/')
})
