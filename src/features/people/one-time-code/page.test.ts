import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addPerson,
  codeNow,
  hiddenOn,
  openTab,
  secretOn,
  TEST_PASSWORD,
} from '../../../../test/support/signing-in.ts'
import { startTestServer } from '../../../../test/support/test-server.ts'
import { transaction } from '../../../platform/db/index.ts'
import { findSecretBox, turnOnCodes } from '../../../platform/identity/index.ts'

const site = await startTestServer()
const strict = await startTestServer({ environment: { ONE_TIME_CODES: 'managers' } })
const PATH = '/account/one-time-code'

/** Sets codes up on the page, and gives the secret and the page that followed. */
async function setUp(tab: ReturnType<typeof openTab>, server = site, goOnTo = '/today') {
  const drawn = await tab.get(`${PATH}?then=${encodeURIComponent(goOnTo)}`)
  const secret = secretOn(drawn.body)
  const code = codeNow(secret, server.services.clock.now())
  const fields = { secret: hiddenOn(drawn.body, 'secret'), code, password: TEST_PASSWORD }
  return { secret, done: await tab.post(PATH, fields, goOnTo) }
}

async function actionsOf(accountId: string, server = site): Promise<readonly string[]> {
  const rows = await server.services.db
    .selectFrom('audit_entry')
    .select('action')
    .where('record_id', '=', accountId)
    .orderBy('id')
    .execute()
  return rows.map(({ action }) => action)
}

test('the page shows a picture and a key to type, and keeps nothing before a code has shown that it works', async () => {
  const id = await addPerson(site, 'shown')
  const tab = openTab(site)
  await tab.signIn('shown')
  const { body, statusCode } = await tab.get(PATH)
  assert.equal(statusCode, 200)
  assert.match(body, /<h1 class="fp-title">Set up one-time codes<\/h1>/)
  assert.match(body, /<svg class="fp-qr"[^>]* role="img" aria-label="/)
  assert.match(body, /data-code-secret>([A-Z2-7]{4} ){7}[A-Z2-7]{4}</)
  assert.match(body, /href="otpauth:\/\/totp\/Footprint:shown\?/)
  assert.doesNotMatch(body, / style=/)
  const kept = await site.services.db
    .selectFrom('account_code')
    .selectAll()
    .where('account_id', '=', id)
    .execute()
  assert.deepEqual(kept, [])
})

test('the right code turns codes on, shows ten recovery codes once, and renews the session', async () => {
  const id = await addPerson(site, 'enrols')
  const tab = openTab(site)
  const elsewhere = openTab(site, '10.0.0.9')
  await tab.signIn('enrols')
  await elsewhere.signIn('enrols')
  const before = tab.cookie()
  const { done } = await setUp(tab)
  assert.equal(done.statusCode, 200)
  assert.equal([...done.body.matchAll(/<li>[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}<\/li>/g)].length, 10)
  assert.notEqual(tab.cookie(), before)
  const on = await tab.get(PATH)
  assert.match(on.body, /One-time codes are on\. You have 10 recovery codes left/)
  assert.doesNotMatch(on.body, /<li>[2-9a-z]{4}-/)
  assert.equal((await elsewhere.get('/account')).statusCode, 303)
  tab.useCookie(before)
  assert.equal((await tab.get('/account')).statusCode, 303)
  assert.deepEqual((await actionsOf(id)).slice(-1), ['turn-on-codes'])
})

test('sent twice at once, the second answer says that the codes were shown, and leaves one signed in', async () => {
  const accountId = await addPerson(site, 'double')
  const tab = openTab(site, '10.0.0.30')
  await tab.signIn('double')
  const drawn = await tab.get(PATH)
  const secret = secretOn(drawn.body)
  const { db, clock, config } = site.services
  const box = findSecretBox(config)
  assert.ok(box)
  const code = codeNow(secret, clock.now())
  const first = { accountId, secret, typed: code, now: clock.now() }
  assert.ok((await transaction(db, (trx) => turnOnCodes(trx, box, first))).ok)
  const fields = { secret: hiddenOn(drawn.body, 'secret'), code, password: TEST_PASSWORD }
  const second = await tab.post(PATH, fields)
  assert.equal(second.statusCode, 200)
  assert.match(second.body, /Your recovery codes were shown on the page that answered the first time/)
  const on = await tab.get(PATH)
  assert.equal(on.statusCode, 200)
  assert.match(on.body, /They were shown once, when the codes were set up/)
})

test('a wrong code is refused with the same secret drawn again, and changes nothing', async () => {
  await addPerson(site, 'mistypes')
  const tab = openTab(site)
  await tab.signIn('mistypes')
  const drawn = await tab.get(PATH)
  const before = tab.cookie()
  const wrong = await tab.post(PATH, {
    secret: hiddenOn(drawn.body, 'secret'),
    code: '000000',
    password: TEST_PASSWORD,
  })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /<title>Error: One-time codes/)
  assert.match(wrong.body, /<a href="#code">The code is not right\./)
  assert.equal(secretOn(wrong.body), secretOn(drawn.body))
  assert.equal(tab.cookie(), before)
  const empty = await tab.post(PATH, { secret: hiddenOn(drawn.body, 'secret'), code: ' ' })
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /Enter the code that the app shows/)
})

test('whoever is signed in sets codes up with their password only, and what is wrong leaves nothing', async () => {
  const id = await addPerson(site, 'left-desk')
  const tab = openTab(site)
  await tab.signIn('left-desk')
  const drawn = await tab.get(PATH)
  const code = codeNow(secretOn(drawn.body), site.services.clock.now())
  const fields = { secret: hiddenOn(drawn.body, 'secret'), code }
  const without = await tab.post(PATH, fields)
  assert.equal(without.statusCode, 400)
  assert.match(without.body, /<a href="#password">Enter your password<\/a>/)
  const wrong = await tab.post(PATH, { ...fields, password: 'not the password' })
  assert.equal(wrong.statusCode, 422)
  assert.doesNotMatch(wrong.body, /not the password/)
  assert.equal((await actionsOf(id)).includes('turn-on-codes'), false)
  assert.equal((await tab.post(PATH, { ...fields, password: TEST_PASSWORD })).statusCode, 200)
})

test('a secret that was made for another account is not taken', async () => {
  await addPerson(site, 'lends')
  await addPerson(site, 'borrows')
  const lender = openTab(site)
  const borrower = openTab(site, '10.0.0.8')
  await lender.signIn('lends')
  await borrower.signIn('borrows')
  const drawn = await lender.get(PATH)
  await borrower.get(PATH)
  const code = codeNow(secretOn(drawn.body), site.services.clock.now())
  const tried = await borrower.post(PATH, { secret: hiddenOn(drawn.body, 'secret'), code })
  assert.equal(tried.statusCode, 422)
  assert.match(tried.body, /That page was too old/)
})

test('a manager who must have codes opens nothing else until they are set up, then goes where they meant to', async () => {
  const id = await addPerson(strict, 'grace', 'manager')
  const tab = openTab(strict)
  const signedIn = await tab.signIn('grace', '/children?q=t')
  assert.equal(signedIn.headers.location, `${PATH}?then=%2Fchildren%3Fq%3Dt`)
  for (const path of ['/today', '/account', '/account/password', '/nowhere']) {
    assert.match(String((await tab.get(path)).headers.location), /^\/account\/one-time-code\?then=/, path)
  }
  assert.match((await tab.get(PATH)).body, /people with your role sign in with a code/)
  assert.doesNotMatch((await tab.get(PATH)).body, /class="fp-nav"|role="search"/)
  const before = tab.cookie()
  const wrong = await tab.post(PATH, {
    secret: hiddenOn((await tab.get(PATH)).body, 'secret'),
    code: '000000',
  })
  assert.equal(wrong.statusCode, 422)
  assert.match(String((await tab.get('/today')).headers.location), /one-time-code/)
  const { done } = await setUp(tab, strict, '/children?q=t')
  assert.match(done.body, /href="\/children\?q=t" role="button"/)
  assert.equal((await tab.get('/children?q=t')).statusCode, 200)
  assert.notEqual(tab.cookie(), before)
  assert.deepEqual(await actionsOf(id, strict), [
    'add-account',
    'gave-password',
    'turn-on-codes',
    'signed-in',
  ])
})

test('an IRO need not have codes where only managers must', async () => {
  await addPerson(strict, 'ruth')
  const tab = openTab(strict)
  assert.equal((await tab.signIn('ruth')).headers.location, '/account')
})

test('signing out works before codes are set up', async () => {
  await addPerson(strict, 'leaves', 'manager')
  const tab = openTab(strict)
  await tab.signIn('leaves')
  await tab.get(PATH)
  const out = await tab.post('/sign-out')
  assert.equal(out.headers.location, '/sign-in?because=signed-out')
})

test('turning codes off asks for the password and a code, and each is refused by name', async () => {
  const id = await addPerson(site, 'turns-off')
  const tab = openTab(site, '10.0.0.20')
  await tab.signIn('turns-off')
  const { secret } = await setUp(tab)
  await tab.get(PATH)
  const off = (fields: Readonly<Record<string, string>>) => tab.post(`${PATH}/off`, fields)
  const code = codeNow(secret, site.services.clock.now(), 1)
  assert.match((await off({ password: '', code })).body, /<a href="#password">Enter your password<\/a>/)
  assert.match((await off({ password: TEST_PASSWORD, code: '' })).body, /<a href="#code">Enter a code<\/a>/)
  const wrong = await off({ password: 'not the password', code })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /<a href="#password">This is not your password<\/a>/)
  assert.match((await off({ password: TEST_PASSWORD, code: '000000' })).body, /The code is not right/)
  const done = await off({ password: TEST_PASSWORD, code })
  assert.equal(done.headers.location, '/account?done=codes-off')
  assert.match((await tab.get('/account?done=codes-off')).body, /One-time codes are off\./)
  assert.match((await tab.get(PATH)).body, /Set up one-time codes/)
  const actions = await actionsOf(id)
  assert.deepEqual(actions.slice(-4), ['password-refused', 'code-refused', 'gave-code', 'turn-off-codes'])
})

test('a manager who turns codes off must set them up again at once', async () => {
  await addPerson(strict, 'renews', 'manager')
  const tab = openTab(strict, '10.0.0.21')
  await tab.signIn('renews')
  const { secret } = await setUp(tab, strict)
  assert.match((await tab.get(PATH)).body, /you set them up again at once/)
  const code = codeNow(secret, strict.services.clock.now(), 1)
  const done = await tab.post(`${PATH}/off`, { password: TEST_PASSWORD, code })
  assert.match(String(done.headers.location), /^\/account\/one-time-code\?then=/)
  assert.match(String((await tab.get('/today')).headers.location), /one-time-code/)
  assert.equal((await setUp(tab, strict)).done.statusCode, 200)
  assert.equal((await tab.get('/account')).statusCode, 200)
})

test('without a key on a database server the page says so plainly', async () => {
  const { db } = site.services
  const keyless = await startTestServer({
    environment: { SECRET_KEY: '', DATABASE_URL: 'postgres://localhost/footprint' },
    database: {
      db,
      kind: 'server',
      connections: () => ({ total: 0, idle: 0, waiting: 0 }),
      close: async () => {},
    },
  })
  await addPerson(keyless, 'keyless')
  const tab = openTab(keyless)
  await tab.signIn('keyless')
  const { statusCode, body } = await tab.get(PATH)
  assert.equal(statusCode, 200)
  assert.match(body, /One-time codes cannot be set up here yet/)
  assert.match(body, /SECRET_KEY/)
})
