import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPerson, openTab, TEST_PASSWORD } from '../../../../test/support/signing-in.ts'
import { startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const PATH = '/account/password'
const NEW = 'kettle meadow train'

const fieldsOf = (old: string, fresh: string, again = fresh) => ({
  'old-password': old,
  'new-password': fresh,
  'new-password-again': again,
})

test('a changed password ends every other session and renews this one, on record', async () => {
  const id = await addPerson(site, 'changes')
  const here = openTab(site)
  const there = openTab(site)
  await here.signIn('changes')
  await there.signIn('changes')
  const before = here.cookie()
  await here.get(PATH)
  const done = await here.post(PATH, fieldsOf(TEST_PASSWORD, NEW))
  assert.equal(done.headers.location, '/account?done=password')
  assert.match((await here.get('/account?done=password')).body, /Your password is changed/)
  assert.equal((await there.get('/account')).statusCode, 303)
  const copied = openTab(site)
  copied.useCookie(before)
  assert.equal((await copied.get('/account')).statusCode, 303)
  assert.equal((await openTab(site).signIn('changes')).statusCode, 422)
  assert.equal((await openTab(site).signIn('changes', '/account', NEW)).statusCode, 303)
  const audit = await site.services.db
    .selectFrom('audit_entry')
    .select(['actor', 'version_before', 'version_after'])
    .where('record_id', '=', id)
    .where('action', '=', 'change-password')
    .execute()
  assert.deepEqual(audit, [{ actor: id, version_before: 1, version_after: 2 }])
})

test('empty boxes, two new passwords that differ, and a wrong old one are named, and nothing typed is shown', async () => {
  await addPerson(site, 'mistakes')
  const tab = openTab(site)
  await tab.signIn('mistakes')
  await tab.get(PATH)
  const empty = await tab.post(PATH, fieldsOf('', ''))
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /<title>Error: Change your password/)
  assert.match(empty.body, /<a href="#old-password">Enter the password you have now<\/a>/)
  assert.match(empty.body, /<a href="#new-password">Enter a new password<\/a>/)
  const differ = await tab.post(PATH, fieldsOf(TEST_PASSWORD, NEW, 'another one again'))
  assert.match(differ.body, /<a href="#new-password-again">Enter the same new password twice<\/a>/)
  const wrong = await tab.post(PATH, fieldsOf('not the password', NEW))
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /<a href="#old-password">This is not your password<\/a>/)
  assert.doesNotMatch(differ.body + wrong.body, /kettle meadow|not the password|another one again/)
  assert.equal((await tab.get('/account')).statusCode, 200)
})

test('a common, a named and the same password are refused', async () => {
  await addPerson(site, 'lena.frost')
  const tab = openTab(site)
  await tab.signIn('lena.frost')
  await tab.get(PATH)
  const refused = [
    ['Password2026!', /on a list of common passwords/],
    ['frost-and-kettles', /without “frost”/],
    ['short', /12 characters or more/],
    [TEST_PASSWORD, /not the one you have/],
  ] as const
  for (const [password, says] of refused) {
    const answer = await tab.post(PATH, fieldsOf(TEST_PASSWORD, password))
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, says)
  }
})

test('guessing at the old password is slowed', async () => {
  await addPerson(site, 'unlocked-desk')
  const tab = openTab(site, '10.0.0.30')
  await tab.signIn('unlocked-desk')
  await tab.get(PATH)
  for (let guess = 0; guess < 5; guess += 1) await tab.post(PATH, fieldsOf(`guess ${guess}`, NEW))
  const slowed = await tab.post(PATH, fieldsOf(TEST_PASSWORD, NEW))
  assert.equal(slowed.statusCode, 429)
  assert.match(slowed.body, /Wait \d+ seconds?, then try the password again/)
})

test('somebody who comes by single sign-on alone is told that there is no password here', async () => {
  const id = await addPerson(site, 'no-password')
  const tab = openTab(site)
  await tab.signIn('no-password')
  await site.services.db.updateTable('account').set({ password_hash: null }).where('id', '=', id).execute()
  assert.match((await tab.get(PATH)).body, /you have no Footprint password/)
  const { body } = await tab.get('/account')
  assert.match(body, /With your work account/)
  assert.doesNotMatch(body, /\/account\/password/)
})
