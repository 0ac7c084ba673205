import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf, startTestServer } from '../../../../test/support/test-server.ts'
import { addAccount, IDLE_MINUTES, LONGEST_HOURS } from '../../../platform/identity/index.ts'

const site = await startTestServer()
const { db } = site.services
const PASSWORD = 'a long enough password'

async function addPerson(userName: string): Promise<string> {
  const given = {
    userName,
    displayName: 'Ruth Adeyemi',
    roles: ['iro'],
    personId: null,
    password: PASSWORD,
  } as const
  const added = await addAccount(db, given, 'command-line')
  if (!added.ok) throw new Error(added.failure.says)
  return added.value.id
}

async function send(
  fields: Readonly<Record<string, string>>,
  address = '10.0.0.1',
  cookie = '',
  goOnTo = '/today',
) {
  const { headers, ...form } = formOf(fields)
  const payload = `${form.payload}&then=${encodeURIComponent(goOnTo)}`
  return await site.server.inject({
    method: 'POST',
    url: '/sign-in',
    payload,
    headers: { ...headers, cookie, host: 'localhost', 'sec-fetch-site': 'same-origin' },
    remoteAddress: address,
  })
}

async function auditOf(recordId: string) {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('record_id', '=', recordId)
    .where('action', '<>', 'add-account')
    .orderBy('id')
    .execute()
  return rows.map(({ actor, action }) => [actor, action])
}

const cookieOf = (answer: Awaited<ReturnType<typeof send>>): string =>
  `footprint=${answer.cookies.find(({ name }) => name === 'footprint')?.value}`

const statusWith = async (cookie: string): Promise<number> =>
  (await site.server.inject({ url: '/nowhere', headers: { cookie } })).statusCode

test('the sign-in page asks for a name and a password, with labels', async () => {
  const { statusCode, body } = await site.server.inject('/sign-in')
  assert.equal(statusCode, 200)
  assert.match(body, /<h1 class="fp-title">Sign in<\/h1>/)
  assert.match(body, /<label class="govuk-label" for="user-name">\s*User name/)
  assert.match(body, /<label class="govuk-label" for="password">\s*Password/)
  assert.doesNotMatch(body, /govuk-error-summary/)
})

test('the right name and password open a session and lead to what was asked for', async () => {
  const id = await addPerson('ruth')
  const answer = await send(
    { 'user-name': ' Ruth ', password: PASSWORD },
    '10.0.0.1',
    '',
    '/children?q=tilly',
  )
  assert.equal(answer.statusCode, 303)
  assert.equal(answer.headers.location, '/children?q=tilly')
  const cookie = answer.cookies[0]
  assert.deepEqual(
    [cookie?.name, cookie?.path, cookie?.httpOnly, cookie?.sameSite, cookie?.secure],
    ['footprint', '/', true, 'Lax', undefined],
  )
  assert.equal(await statusWith(cookieOf(answer)), 404)
  assert.deepEqual(await auditOf(id), [[id, 'signed-in']])
})

test('behind https the cookie is for this host and https alone', async () => {
  const secure = await startTestServer({
    environment: { COOKIE_SECURE: 'true' },
    database: {
      db,
      kind: 'server',
      connections: () => ({ total: 0, idle: 0, waiting: 0 }),
      close: async () => {},
    },
  })
  await addPerson('secure')
  const { payload, headers } = formOf({ 'user-name': 'secure', password: PASSWORD })
  const answer = await secure.server.inject({ method: 'POST', url: '/sign-in', payload, headers })
  assert.deepEqual([answer.cookies[0]?.name, answer.cookies[0]?.secure], ['__Host-footprint', true])
  assert.match(String(answer.headers['strict-transport-security']), /max-age=63072000/)
})

test('empty boxes are named, and the name that was typed is kept', async () => {
  const empty = await send({ 'user-name': '', password: '' })
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /<title>Error: Sign in/)
  assert.match(empty.body, /<a href="#user-name">Enter your user name<\/a>/)
  assert.match(empty.body, /<a href="#password">Enter your password<\/a>/)
  const half = await send({ 'user-name': 'half "known"', password: '' })
  assert.match(half.body, /value="half &quot;known&quot;"/)
})

test('a wrong password and a name that is nobody are refused in the same words', async () => {
  const id = await addPerson('dan')
  const wrong = await send({ 'user-name': 'dan', password: 'not the password' }, '10.0.0.2')
  const nobody = await send({ 'user-name': 'nobody', password: 'not the password' }, '10.0.0.2')
  for (const answer of [wrong, nobody]) {
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /<a href="#user-name">The user name or password is not right<\/a>/)
    assert.doesNotMatch(answer.body, /not the password/)
    assert.equal(answer.cookies.length, 0)
  }
  assert.equal(wrong.body.replace('value="dan"', 'value="nobody"'), nobody.body)
  assert.deepEqual(await auditOf(id), [['server', 'sign-in-refused']])
  assert.ok((await auditOf('none')).length > 0)
})

test('after five wrong guesses an address must wait, while the owner still comes in from another', async () => {
  await addPerson('maria')
  for (let guess = 0; guess < 5; guess += 1) {
    await send({ 'user-name': 'maria', password: `guess ${guess}` }, '10.0.0.3')
  }
  const slowed = await send({ 'user-name': 'maria', password: PASSWORD }, '10.0.0.3')
  assert.equal(slowed.statusCode, 429)
  assert.match(slowed.body, /Wait \d+ seconds?, then try to sign in again/)
  assert.equal((await send({ 'user-name': 'maria', password: PASSWORD }, '10.0.0.4')).statusCode, 303)
})

test('very many tries from one address are held back', async () => {
  const fields = { 'user-name': '', password: '' }
  for (let tries = 0; tries < 120; tries += 1) {
    assert.equal((await send(fields, '10.0.0.5')).statusCode, 400)
  }
  const held = await send(fields, '10.0.0.5')
  assert.equal(held.statusCode, 429)
  assert.match(held.body, /Too many tries/)
  assert.equal((await send(fields, '10.0.0.6')).statusCode, 400)
})

test('a sign-in form from another site is refused', async () => {
  const { payload, headers } = formOf({ 'user-name': 'ruth', password: PASSWORD })
  const foreign = { ...headers, 'sec-fetch-site': 'cross-site' }
  const answer = await site.server.inject({ method: 'POST', url: '/sign-in', payload, headers: foreign })
  assert.equal(answer.statusCode, 403)
  assert.equal(answer.cookies.length, 0)
})

test('signing in again gives a new session and ends the old one', async () => {
  await addPerson('again')
  const fields = { 'user-name': 'again', password: PASSWORD }
  const first = cookieOf(await send(fields))
  const second = cookieOf(await send(fields, '10.0.0.1', first))
  assert.notEqual(first, second)
  assert.deepEqual([await statusWith(first), await statusWith(second)], [303, 404])
})

test('a session ends when it is not used, and then says so', async () => {
  await addPerson('idle')
  const cookie = cookieOf(await send({ 'user-name': 'idle', password: PASSWORD }))
  site.passMinutes(IDLE_MINUTES - 1)
  assert.equal(await statusWith(cookie), 404)
  site.passMinutes(IDLE_MINUTES - 1)
  assert.equal(await statusWith(cookie), 404)
  site.passMinutes(IDLE_MINUTES + 1)
  const answer = await site.server.inject({ url: '/today', headers: { cookie } })
  assert.equal(answer.headers.location, '/sign-in?then=%2Ftoday&because=ended')
  const page = await site.server.inject(answer.headers.location ?? '')
  assert.match(page.body, /You were signed out because/)
})

test('a session ends after its longest time, however much it is used', async () => {
  await addPerson('busy')
  const cookie = cookieOf(await send({ 'user-name': 'busy', password: PASSWORD }))
  const step = IDLE_MINUTES - 5
  for (let minutes = step; minutes < LONGEST_HOURS * 60; minutes += step) {
    site.passMinutes(step)
    assert.equal(await statusWith(cookie), 404)
  }
  site.passMinutes(step)
  assert.equal(await statusWith(cookie), 303)
})

test('a link to another site does not lead there after signing in', async () => {
  await addPerson('led')
  for (const then of [
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ]) {
    const answer = await send({ 'user-name': 'led', password: PASSWORD }, '10.0.0.1', '', then)
    assert.equal(answer.headers.location, '/', then)
  }
})
