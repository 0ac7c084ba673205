import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPerson, hiddenOn, openTab } from '../../../../test/support/signing-in.ts'
import { startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer()

test('the account page says who one is, where one is signed in and with what', async () => {
  await addPerson(site, 'ruth.a')
  const tab = openTab(site, '192.0.2.4')
  await tab.signIn('ruth.a')
  const { body } = await tab.get('/account')
  assert.match(body, /<h1 class="fp-title">Your account<\/h1>/)
  for (const words of ['Test Person', 'ruth.a', 'IRO', '192.0.2.4', 'This one'])
    assert.ok(body.includes(words), words)
  assert.match(body, /href="\/account\/password"[^>]*>Change/)
  assert.match(body, /href="\/account\/one-time-code"[^>]*>Set up/)
  assert.doesNotMatch(body, /Sign out everywhere else/)
  assert.match(body, /<a class="fp-bar__name" href="\/account">/)
})

test('one ends one other session, and only one’s own', async () => {
  const id = await addPerson(site, 'two-desks')
  await addPerson(site, 'stranger')
  const here = openTab(site)
  const there = openTab(site, '192.0.2.5')
  const stranger = openTab(site)
  for (const [tab, name] of [
    [here, 'two-desks'],
    [there, 'two-desks'],
    [stranger, 'stranger'],
  ] as const)
    await tab.signIn(name)
  const session = hiddenOn((await here.get('/account')).body, 'session')
  await stranger.get('/account')
  await stranger.post('/account/sessions/end', { session })
  assert.equal((await there.get('/account')).statusCode, 200)
  const done = await here.post('/account/sessions/end', { session })
  assert.equal(done.headers.location, '/account?done=ended')
  assert.match(String((await there.get('/account')).headers.location), /^\/sign-in/)
  assert.equal((await here.get('/account')).statusCode, 200)
  const audit = await site.services.db
    .selectFrom('audit_entry')
    .select(['actor', 'action'])
    .where('record_id', '=', session)
    .execute()
  assert.deepEqual(audit, [{ actor: id, action: 'end-session' }])
})

test('one signs out everywhere else at once, from a form of this session alone', async () => {
  await addPerson(site, 'many-desks')
  const here = openTab(site)
  const others = [openTab(site), openTab(site)]
  for (const tab of [here, ...others]) await tab.signIn('many-desks')
  assert.match((await here.get('/account')).body, /Sign out everywhere else/)
  assert.equal((await here.post('/account/sessions/end-others', { csrf: 'forged' })).statusCode, 403)
  assert.equal((await here.post('/account/sessions/end-others')).statusCode, 303)
  for (const tab of others) assert.equal((await tab.get('/account')).statusCode, 303)
  assert.match((await here.get('/account?done=ended')).body, /Signed out there\./)
})

test('a page says when its session ends, and keeping it moves the end', async () => {
  await addPerson(site, 'keeps')
  const tab = openTab(site)
  await tab.signIn('keeps')
  const { body } = await tab.get('/account')
  assert.match(
    body,
    /<dialog [^>]*data-seconds-idle="1740" data-seconds-left="43\d\d\d" data-seconds-warned="300"/,
  )
  site.passMinutes(28)
  assert.equal((await tab.post('/session/keep')).statusCode, 204)
  site.passMinutes(28)
  assert.equal((await tab.post('/session/keep', { csrf: 'forged' })).statusCode, 403)
  site.passMinutes(31)
  const late = await tab.post('/session/keep')
  assert.match(String(late.headers.location), /^\/sign-in\?/)
})

test('nobody who is not signed in has an account page', async () => {
  const tab = openTab(site)
  assert.equal((await tab.get('/account')).headers.location, '/sign-in?then=%2Faccount')
  assert.equal((await tab.post('/account/sessions/end-others')).statusCode, 303)
})

test('one turns the morning e-mail off and on again, where there is an address for it', async () => {
  const id = await addPerson(site, 'early.bird')
  const tab = openTab(site)
  await tab.signIn('early.bird')
  assert.doesNotMatch((await tab.get('/account')).body, /Morning e-mail/, 'nobody’s account')
  const { db } = site.services
  await db
    .insertInto('person')
    .values({ id: 'bird', name: 'Early Bird', sort_name: 'bird', email: 'bird@example.org' })
    .execute()
  await db.updateTable('account').set({ person_id: 'bird' }).where('id', '=', id).execute()
  assert.match((await tab.get('/account')).body, /Turn the morning e-mail off/)
  const off = await tab.post('/account/morning-mail', { to: 'off' })
  assert.equal(off.headers.location, '/account?done=mail-off')
  assert.match((await tab.get('/account')).body, /Turn the morning e-mail on/)
  await tab.post('/account/morning-mail', { to: 'on' })
  await tab.post('/account/morning-mail', { to: 'on' })
  const audit = await db
    .selectFrom('audit_entry')
    .select('actor')
    .where('action', '=', 'morning-mail')
    .execute()
  assert.deepEqual(audit, [{ actor: id }, { actor: id }], 'what changed nothing is not recorded')
})
