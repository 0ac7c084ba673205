import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startSignOnProvider } from '../../../../test/support/sign-on-provider.ts'
import { visitDirectory } from '../../../../test/support/sign-on-visit.ts'
import { formOf, startTestServer } from '../../../../test/support/test-server.ts'
import { csrfTokenOf, findSession } from '../../../platform/identity/index.ts'
import { addRoleMapping } from '../../../platform/single-sign-on/index.ts'

const ADDRESS = 'http://localhost:3999'
const provider = await startSignOnProvider({ address: ADDRESS })
after(() => provider.close())
const site = await startTestServer({
  environment: { ...provider.settings, OIDC_NAME: 'your council account' },
})
const { db, clock } = site.services
await addRoleMapping(db, { claimValue: 'Footprint.Manager', role: 'manager' }, 'command-line')

const get = (url: string, cookie = '') =>
  site.server.inject({ url, headers: { cookie, host: 'localhost:3999' } })

type Answer = Awaited<ReturnType<typeof get>>

function cookieOf(answer: Answer, name: string): string {
  const cookie = answer.cookies.find((one) => one.name === name)
  assert.ok(cookie, `there is no cookie ${name}`)
  return `${name}=${cookie.value}`
}

async function signOn(subject: string | null, then = '/today'): Promise<Answer> {
  const begun = await get(`/sign-in/single?then=${encodeURIComponent(then)}`)
  const back = await visitDirectory(begun.headers.location ?? '', subject)
  assert.equal(back.origin, ADDRESS)
  return await get(back.pathname + back.search, cookieOf(begun, 'footprint-sign-on'))
}

test('the sign-in page offers the work account, and keeps the page that was asked for', async () => {
  const { body } = await get('/sign-in?then=/children')
  assert.match(
    body,
    /<a href="\/sign-in\/single\?then=%2Fchildren"[^>]*role="button"[^>]*>Sign in with your council account<\/a>/,
  )
  assert.match(body, /Or with a Footprint password/)
})

test('a sign-in leads to the directory with a cookie of its own for ten minutes', async () => {
  const begun = await get('/sign-in/single')
  assert.equal(begun.statusCode, 303)
  assert.equal(new URL(begun.headers.location ?? '').origin, provider.issuer)
  const [cookie] = begun.cookies
  assert.deepEqual(
    [cookie?.name, cookie?.httpOnly, cookie?.sameSite, cookie?.maxAge, cookie?.path],
    ['footprint-sign-on', true, 'Lax', 600, '/'],
  )
})

test('a manager comes back from the directory signed in, at the page that was asked for', async () => {
  const done = await signOn('helen.marsh', '/figures')
  assert.equal(done.statusCode, 303)
  assert.equal(done.headers.location, '/figures')
  const session = cookieOf(done, 'footprint')
  const shown = await get('/figures', session)
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /Helen Marsh/)
})

test('a page that might be of another site is not gone on to', async () => {
  const done = await signOn('helen.marsh', '//elsewhere.example')
  assert.equal(done.headers.location, '/')
})

test('signing in again ends the session that the browser had', async () => {
  const first = cookieOf(await signOn('helen.marsh'), 'footprint')
  const begun = await get('/sign-in/single')
  const back = await visitDirectory(begun.headers.location ?? '', 'helen.marsh')
  const both = `${first}; ${cookieOf(begun, 'footprint-sign-on')}`
  const second = cookieOf(await get(back.pathname + back.search, both), 'footprint')
  assert.equal((await get('/nowhere', first)).statusCode, 303)
  assert.equal((await get('/nowhere', second)).statusCode, 404)
})

const refusals = [
  ['peter.lane', 403, 'You have no role in Footprint yet'],
  ['grace.wynn', 403, 'Footprint cannot tell what your role is'],
  [null, 403, 'You were not signed in'],
] as const

for (const [subject, status, title] of refusals) {
  test(`${subject ?? 'somebody who went back'} gets a page that says "${title}"`, async () => {
    const answer = await signOn(subject)
    assert.equal(answer.statusCode, status)
    assert.match(answer.body, new RegExp(`<h1[^>]*>${title}</h1>`))
    assert.ok(!answer.cookies.some(({ name }) => name === 'footprint'))
    assert.doesNotMatch(answer.body, /They went away/)
  })
}

test('whatever else comes to the way back gets a page, never a fault', async () => {
  for (const query of [
    '',
    '?code=x',
    '?state=x&code=y',
    '?error=%3Cscript%3E',
    '?state=a&state=b',
    '?state=%00',
  ]) {
    const answer = await get(`/sign-in/single/back${query}`, 'footprint-sign-on=made-up')
    assert.equal(answer.statusCode, 400, query)
    assert.match(answer.body, /<h1[^>]*>Sign in again<\/h1>/)
  }
  const begun = await get('/sign-in/single')
  const state = new URL(begun.headers.location ?? '').searchParams.get('state') ?? ''
  const answer = await get(`/sign-in/single/back?state=${state}`, cookieOf(begun, 'footprint-sign-on'))
  assert.equal(answer.statusCode, 403)
})

test('signing out ends the session here, then leads to the directory to end it there, and back', async () => {
  const session = cookieOf(await signOn('helen.marsh'), 'footprint')
  const found = await findSession(db, session.split('=')[1] ?? '', clock.now())
  assert.ok(found)
  const { payload, headers } = formOf({ csrf: csrfTokenOf(found.csrfSecret) })
  const out = await site.server.inject({
    method: 'POST',
    url: '/sign-out',
    payload,
    headers: { ...headers, cookie: session, 'sec-fetch-site': 'same-origin' },
  })
  assert.equal(out.headers.location, '/sign-in/single/leave')
  assert.equal(await findSession(db, session.split('=')[1] ?? '', clock.now()), null)
  const leaving = await get('/sign-in/single/leave')
  const goesOnTo = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(leaving.body)?.[1] ?? ''
  const end = new URL(goesOnTo.replaceAll('&amp;', '&'))
  assert.equal(end.origin, provider.issuer)
  assert.equal(end.searchParams.get('client_id'), 'footprint')
  assert.equal(end.searchParams.get('post_logout_redirect_uri'), `${ADDRESS}/sign-in/single/left`)
  assert.match((await fetch(end)).headers.get('content-type') ?? '', /html/)
  assert.match((await get('/sign-in/single/left')).body, /<h1[^>]*>You have signed out<\/h1>/)
})

test('where the directory cannot be reached, people are told, and signing out ends here', async () => {
  const gone = await startSignOnProvider({ address: ADDRESS })
  await gone.close()
  const lost = await startTestServer({ environment: gone.settings, database: databaseOf() })
  const answer = await lost.server.inject('/sign-in/single')
  assert.equal(answer.statusCode, 503)
  assert.match(answer.body, /Your work account cannot be reached/)
  const left = await lost.server.inject('/sign-in/single/leave')
  assert.equal(left.headers.location, '/sign-in?because=signed-out')
})

test('behind https the cookie of a sign-in is for this host and https alone', async () => {
  const environment = { ...provider.settings, COOKIE_SECURE: 'true' }
  const secure = await startTestServer({ environment, database: databaseOf() })
  const begun = await secure.server.inject('/sign-in/single')
  assert.deepEqual([begun.cookies[0]?.name, begun.cookies[0]?.secure], ['__Host-footprint-sign-on', true])
})

test('where single sign-on is not set up, its pages are not there', async () => {
  const plain = await startTestServer({ database: databaseOf() })
  for (const path of ['', '/back', '/leave', '/left']) {
    assert.equal((await plain.server.inject(`/sign-in/single${path}`)).statusCode, 404)
  }
  assert.doesNotMatch((await plain.server.inject('/sign-in')).body, /single/)
})

function databaseOf() {
  const connections = () => ({ total: 0, idle: 0, waiting: 0 })
  return { db, kind: 'server', connections, close: async () => {} } as const
}
