// The whole dance with a real provider on this machine, as far as the session.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { DESK_ADDRESS as ADDRESS, openSignOnDesk } from '../../../test/support/sign-on-desk.ts'
import { startSignOnProvider } from '../../../test/support/sign-on-provider.ts'
import { visitDirectory } from '../../../test/support/sign-on-visit.ts'
import { findSession } from '../identity/index.ts'
import { beginSignOn, createDirectory, finishSignOn } from './index.ts'

const { db, provider, settings, directory, services, lines, begin, finish, signedOn } = await openSignOnDesk()

async function auditCount(action: string): Promise<number> {
  const rows = await db.selectFrom('audit_entry').select('id').where('action', '=', action).execute()
  return rows.length
}

test('the way to the directory carries a state, a nonce and the hash of a secret, and nothing of the person', async () => {
  const { address } = await begin('/children?q=tilly')
  const asked = new URL(address)
  assert.equal(asked.origin, provider.issuer)
  assert.equal(asked.searchParams.get('redirect_uri'), `${ADDRESS}/sign-in/single/back`)
  assert.equal(asked.searchParams.get('response_type'), 'code')
  assert.equal(asked.searchParams.get('code_challenge_method'), 'S256')
  assert.deepEqual([...asked.searchParams.keys()].toSorted(), [
    'client_id',
    'code_challenge',
    'code_challenge_method',
    'nonce',
    'redirect_uri',
    'response_type',
    'scope',
    'state',
  ])
  assert.ok(!address.includes('tilly'))
  const rows = await db.selectFrom('sign_on_attempt').selectAll().execute()
  assert.ok(!JSON.stringify(rows).includes(asked.searchParams.get('state') ?? 'none'))
  assert.ok(!address.includes(rows[0]?.verifier ?? 'none'))
})

test('a manager signs in with the directory: an account without a password, the mapped role, and the page they wanted', async () => {
  const { address, browserToken } = await begin('/children')
  const back = await visitDirectory(address, 'helen.marsh')
  const done = await finish(back.searchParams, browserToken)
  assert.ok(done.ok)
  assert.equal(done.value.goOnTo, '/children')
  const session = await findSession(db, done.value.sessionToken, new Date())
  assert.equal(session?.signedIn.displayName, 'Helen Marsh')
  assert.equal(session?.signedIn.userName, 'helen.marsh@council.example')
  assert.deepEqual(session?.signedIn.roles, ['manager'])
  assert.equal(session?.method, 'single-sign-on')
  const again = await signedOn('helen.marsh')
  assert.equal(again.accountId, session?.signedIn.accountId)
})

test('an answer is good once, and only in the browser that began', async () => {
  const before = await auditCount('sign-in-refused')
  const { address, browserToken } = await begin()
  const { searchParams } = await visitDirectory(address, 'helen.marsh')
  const other = await begin()
  for (const wrong of [null, '', 'made-up', other.browserToken]) {
    assert.deepEqual(await finish(searchParams, wrong), { ok: false, failure: 'stale' })
  }
  assert.ok((await finish(searchParams, browserToken)).ok)
  assert.deepEqual(await finish(searchParams, browserToken), { ok: false, failure: 'stale' })
  assert.equal(await auditCount('sign-in-refused'), before + 5)
})

test('a state that is not there, is empty, or belongs to another attempt is refused', async () => {
  const { address, browserToken } = await begin()
  const { searchParams } = await visitDirectory(address, 'helen.marsh')
  const other = new URL((await begin()).address).searchParams.get('state') ?? ''
  for (const state of [null, '', 'made-up', other]) {
    const query = new URLSearchParams(searchParams)
    if (state === null) query.delete('state')
    else query.set('state', state)
    assert.deepEqual(await finish(query, browserToken), { ok: false, failure: 'stale' }, String(state))
  }
})

test('an attempt of more than ten minutes ago is refused', async () => {
  const { address, browserToken } = await begin()
  const { searchParams } = await visitDirectory(address, 'helen.marsh')
  const late = { ...services, clock: { ...services.clock, now: () => new Date(Date.now() + 601_000) } }
  const answer = { query: searchParams, browserToken, address: '10.0.0.1', device: '' }
  assert.deepEqual(await finishSignOn(late, directory, answer), { ok: false, failure: 'stale' })
})

test('a token with another nonce, and a code with another secret, are not trusted', async () => {
  for (const column of ['nonce', 'verifier'] as const) {
    const { address, browserToken } = await begin()
    const { searchParams } = await visitDirectory(address, 'helen.marsh')
    await db
      .updateTable('sign_on_attempt')
      .set({ [column]: 'x'.repeat(43) })
      .execute()
    assert.deepEqual(await finish(searchParams, browserToken), { ok: false, failure: 'not-valid' }, column)
  }
})

test('an answer that names another issuer, and a made-up code, are not trusted', async () => {
  for (const [name, value] of [
    ['iss', 'https://other.example'],
    ['code', 'made-up'],
  ] as const) {
    const { address, browserToken } = await begin()
    const { searchParams } = await visitDirectory(address, 'helen.marsh')
    searchParams.set(name, value)
    assert.deepEqual(await finish(searchParams, browserToken), { ok: false, failure: 'not-valid' }, name)
  }
})

test('somebody who goes back without saying who they are is not signed in, and the words of the directory stay out of the log', async () => {
  lines.length = 0
  const { address, browserToken } = await begin()
  const { searchParams } = await visitDirectory(address, null)
  assert.equal(searchParams.get('error'), 'access_denied')
  assert.deepEqual(await finish(searchParams, browserToken), { ok: false, failure: 'declined' })
  assert.match(lines.join(''), /access_denied/)
  assert.doesNotMatch(lines.join(''), /They went away|state|10\.0\.0\.1/)
})

test('a directory that cannot be reached is asked again by the next person', async () => {
  const short = await startSignOnProvider({ address: ADDRESS })
  const port = Number(new URL(short.issuer).port)
  await short.close()
  const lost = createDirectory({ ...settings, issuer: short.issuer })
  const failed = await beginSignOn(services, lost, { goOnTo: '/', now: new Date() })
  assert.deepEqual(failed, { ok: false, failure: 'unreachable' })
  assert.equal(await lost.findEndOfSession(), null)
  const back = await startSignOnProvider({ address: ADDRESS, port })
  assert.ok((await beginSignOn(services, lost, { goOnTo: '/', now: new Date() })).ok)
  await back.close()
})

test('a directory that does not know our secret signs nobody in', async () => {
  const wrong = createDirectory({ ...settings, clientSecret: 'another secret' })
  const begun = await beginSignOn(services, wrong, { goOnTo: '/', now: new Date() })
  assert.ok(begun.ok)
  const { searchParams: query } = await visitDirectory(begun.value.address, 'helen.marsh')
  const { browserToken } = begun.value
  const answer = { query, browserToken, address: '10.0.0.1', device: '' }
  assert.deepEqual(await finishSignOn(services, wrong, answer), { ok: false, failure: 'not-valid' })
})

test('an address that is no directory is not trusted', async () => {
  const strange = createServer((_request, response) => void response.end('<p>hello'))
  await new Promise<void>((listening) => strange.listen(0, '127.0.0.1', listening))
  after(() => strange.close())
  const address = strange.address()
  const port = typeof address === 'object' ? address?.port : null
  const lost = createDirectory({ ...settings, issuer: `http://127.0.0.1:${port}` })
  const begun = await beginSignOn(services, lost, { goOnTo: '/', now: new Date() })
  assert.deepEqual(begun, { ok: false, failure: 'not-valid' })
})

test('somebody who came from the directory is told apart from somebody with a password', async () => {
  const { token } = await signedOn('helen.marsh')
  assert.equal((await findSession(db, token, new Date()))?.method, 'single-sign-on')
})
