import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedInAs, startTestServer, type Visitor } from '../../../../test/support/test-server.ts'
import { signIn } from '../../../platform/identity/index.ts'

const site = await startTestServer()
const { db } = site.services
const admin = await signedInAs(site, { name: 'Lena Frost', roles: ['administrator'] })

const textOf = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const day = (name: string, iso: string) => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
const YESTERDAY = new Date(Date.now() - 36 * 3_600_000).toISOString().slice(0, 10)
const isSignedIn = async (visitor: Visitor) => (await visitor.get('/law')).statusCode === 200
const actionsOn = async (recordId: string) => {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['actor', 'action'])
    .where('record_id', '=', recordId)
    .orderBy('id')
    .execute()
  return rows.filter(({ actor }) => actor === admin.accountId).map(({ action }) => action)
}

test('accounts are for administrators alone', async () => {
  for (const role of ['manager', 'auditor', 'iro'] as const)
    assert.equal((await (await signedInAs(site, role)).get('/accounts')).statusCode, 403)
})

test('an account is added with a role, and the password is shown once and works', async () => {
  const given = { 'user-name': 'Una.Keane', name: 'Una Keane', person: '', role: 'auditor' }
  const empty = await admin.post('/accounts/new', {})
  assert.equal(empty.statusCode, 400)
  for (const words of ['Enter a user name', 'Enter the name to show', 'Choose a role', 'Enter the first day'])
    assert.ok(empty.body.includes(words), words)
  const days = { ...day('from', '2026-01-01'), ...day('last', '2099-03-31') }
  const added = await admin.post('/accounts/new', { ...given, ...days })
  assert.equal(added.statusCode, 200)
  const password = /<strong class="fp-keep">([^<]+)/.exec(added.body)?.[1] ?? ''
  const credentials = { userName: 'una.keane', password, address: '127.0.0.1', device: 'a test' }
  assert.equal((await signIn(db, credentials, new Date(), { oneTimeCodes: 'optional' })).ok, true)
  const again = await admin.post('/accounts/new', { ...given, ...days })
  assert.equal(again.statusCode, 422)
  assert.match(again.body, /There is an account una\.keane already/)
  const listed = textOf((await admin.get('/accounts?name=una')).body)
  assert.match(listed, /una\.keane Una Keane Auditor or inspector from 1 Jan 2026 to 31 Mar 2099 Nobody Off/)
})

test('a role is added and ended, and each change signs the account out', async () => {
  const iro = await signedInAs(site, { roles: ['iro'] })
  const path = `/accounts/${iro.accountId}`
  assert.equal(await isSignedIn(iro), true)
  const given = await admin.post(`${path}/roles/new`, { role: 'analyst', ...day('from', '2026-01-01') })
  assert.equal(given.headers.location, path)
  assert.equal(await isSignedIn(iro), false)
  const twice = await admin.post(`${path}/roles/new`, { role: 'analyst', ...day('from', '2026-05-01') })
  assert.equal(twice.statusCode, 422)
  assert.match(textOf((await admin.get(path)).body), /Performance analyst since 1 Jan 2026/)
  const end = `${path}/roles/analyst/2026-01-01`
  assert.equal((await admin.post(end, day('last', YESTERDAY))).headers.location, path)
  assert.match(textOf((await admin.get(path)).body), /Performance analyst ended: from 1 Jan 2026 to/)
  assert.equal((await admin.get(`${path}/roles/manager/2026-01-01`)).statusCode, 404)
  assert.deepEqual(await actionsOn(iro.accountId), ['give-role', 'end-role'])
})

test('the last administrator keeps the role and the account', async () => {
  const path = `/accounts/${admin.accountId}`
  const end = `${path}/roles/administrator/1900-01-01`
  const refused = await admin.post(end, day('last', YESTERDAY))
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /This is the last administrator/)
  const kept = await admin.post(`${path}/disable`)
  assert.equal(kept.statusCode, 422)
  assert.match(kept.body, /This is the last administrator/)
  assert.equal(await isSignedIn(admin), true)
})

test('an account is disabled and enabled again', async () => {
  const visitor = await signedInAs(site, 'analyst')
  const path = `/accounts/${visitor.accountId}`
  assert.equal((await admin.post(`${path}/disable`)).headers.location, path)
  assert.equal(await isSignedIn(visitor), false)
  assert.match((await admin.get(path)).body, /Disabled/)
  assert.equal((await admin.post(`${path}/enable`)).headers.location, path)
  assert.match((await admin.get(path)).body, /May sign in/)
  assert.deepEqual(await actionsOn(visitor.accountId), ['disable-account', 'enable-account'])
})

test('a new password is shown once, and sessions are ended', async () => {
  const visitor = await signedInAs(site, 'analyst')
  const path = `/accounts/${visitor.accountId}`
  const made = await admin.post(`${path}/new-password`)
  assert.match(made.body, /<strong class="fp-keep">[2-9a-z-]{23}<\/strong>/)
  assert.equal(await isSignedIn(visitor), false)
  const other = await signedInAs(site, 'analyst')
  assert.match((await admin.get(`/accounts/${other.accountId}`)).body, /1 session/)
  await admin.post(`/accounts/${other.accountId}/end-sessions`)
  assert.equal(await isSignedIn(other), false)
  assert.deepEqual(await actionsOn(other.accountId), ['end-sessions'])
})

test('an account is linked to a person, and to nobody', async () => {
  await db
    .insertInto('person')
    .values({ id: 'person-1', name: 'Ann Other', sort_name: 'other ann' })
    .execute()
  const visitor = await signedInAs(site, 'social-worker')
  const path = `/accounts/${visitor.accountId}`
  assert.equal((await admin.post(`${path}/person`, { person: 'not-there' })).statusCode, 400)
  assert.equal((await admin.post(`${path}/person`, { person: 'person-1' })).headers.location, path)
  assert.equal(await isSignedIn(visitor), false)
  assert.match(textOf((await admin.get(path)).body), /Person Ann Other/)
  assert.match((await admin.get('/people/person-1')).body, new RegExp(`href="${path}"`))
  await admin.post(`${path}/person`, { person: '' })
  assert.match(textOf((await admin.get(path)).body), /Person Nobody/)
})

test('one-time codes are reset for whoever lost theirs', async () => {
  const visitor = await signedInAs(site, 'analyst')
  const path = `/accounts/${visitor.accountId}`
  assert.doesNotMatch((await admin.get(path)).body, /Reset one-time codes/)
  await db
    .insertInto('account_code')
    .values({ account_id: visitor.accountId, secret: 'x', confirmed_at: new Date(), last_used_step: 0 })
    .execute()
  assert.match((await admin.get(path)).body, /Reset one-time codes/)
  assert.equal((await admin.post(`${path}/reset-codes`)).statusCode, 303)
  assert.doesNotMatch((await admin.get(path)).body, /Reset one-time codes/)
  assert.equal(await isSignedIn(visitor), false)
})

test('an account that is not there is not found', async () => {
  assert.equal((await admin.get('/accounts/nobody')).statusCode, 404)
  assert.equal((await admin.post('/accounts/nobody/disable')).statusCode, 404)
})
