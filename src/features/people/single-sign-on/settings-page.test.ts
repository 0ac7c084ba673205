import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { listAccountsToLink, listRoleMappings } from '../../../platform/single-sign-on/index.ts'

const PATH = '/settings/single-sign-on'
const site = await startTestServer({
  environment: {
    OIDC_ISSUER: 'https://login.example/tenant/v2.0',
    OIDC_CLIENT_ID: 'the-client',
    OIDC_CLIENT_SECRET: 'never to be shown',
    PUBLIC_ADDRESS: 'https://reviews.example.gov.uk',
    OIDC_ROLES_CLAIM: 'groups',
  },
})
const { db } = site.services
const administrator = await signedInAs(site, 'administrator')

async function auditOf(recordType: string) {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('actor', '=', administrator.accountId)
    .where('record_type', '=', recordType)
    .orderBy('id')
    .execute()
  return rows.map(({ action }) => action)
}

test('the page says how single sign-on is set up, what the directory must be told, and no secret', async () => {
  const { statusCode, body } = await administrator.get(PATH)
  assert.equal(statusCode, 200)
  assert.match(body, /<h1[^>]*>Single sign-on<\/h1>/)
  for (const shown of [
    'https://login.example/tenant/v2.0',
    'the-client',
    'groups',
    'https://reviews.example.gov.uk/sign-in/single/back',
    'https://reviews.example.gov.uk/sign-in/single/left',
  ]) {
    assert.ok(body.includes(shown), shown)
  }
  assert.ok(!body.includes('never to be shown'))
  assert.match(body, /No value gives a role yet/)
})

test('where it is not set up, the page says so', async () => {
  const connections = () => ({ total: 0, idle: 0, waiting: 0 })
  const plain = await startTestServer({
    database: { db, kind: 'server', connections, close: async () => {} },
  })
  const { body } = await (await signedInAs(plain, 'administrator')).get(PATH)
  assert.match(body, /Single sign-on is not set up/)
})

test('a value is given a role, shown, and taken away again, each on record', async () => {
  const saved = await administrator.post(PATH, { 'claim-value': ' Footprint.<IRO> ', role: 'fostering-iro' })
  assert.equal(saved.statusCode, 303)
  assert.equal(saved.headers.location, PATH)
  const [mapping] = await listRoleMappings(db)
  assert.equal(mapping?.claimValue, 'Footprint.<IRO>')
  const { body } = await administrator.get(PATH)
  assert.match(body, /Footprint\.&lt;IRO&gt;/)
  assert.match(body, /Remove<span class="govuk-visually-hidden"> Footprint/)
  const removed = await administrator.post(`${PATH}/remove`, { mapping: mapping?.id ?? '' })
  assert.equal(removed.statusCode, 303)
  assert.deepEqual(await listRoleMappings(db), [])
  assert.deepEqual(await auditOf('role-mapping'), ['add-role-mapping', 'remove-role-mapping'])
})

test('an empty value and no role are named, and what was typed is kept', async () => {
  const empty = await administrator.post(PATH, { 'claim-value': '', role: '' })
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /<title>Error: Single sign-on/)
  assert.match(empty.body, /<a href="#claim-value">Enter the value that the directory sends<\/a>/)
  assert.match(empty.body, /<a href="#role">Choose a role<\/a>/)
  const odd = await administrator.post(PATH, { 'claim-value': 'kept "so"', role: 'king' })
  assert.match(odd.body, /value="kept &quot;so&quot;"/)
  const long = await administrator.post(PATH, { 'claim-value': 'x'.repeat(201), role: 'iro' })
  assert.match(long.body, /Use 200 characters or fewer/)
  assert.deepEqual(await listRoleMappings(db), [])
})

test('the same value and role twice are refused', async () => {
  const given = { 'claim-value': 'Twice', role: 'iro' }
  assert.equal((await administrator.post(PATH, given)).statusCode, 303)
  const again = await administrator.post(PATH, given)
  assert.equal(again.statusCode, 422)
  assert.match(again.body, /This value gives this role already/)
})

test('an account is linked at the next sign-in of a name, and that can be taken back', async () => {
  const iro = await signedInAs(site, 'iro')
  const account = await db
    .selectFrom('account')
    .select('user_name')
    .where('id', '=', iro.accountId)
    .executeTakeFirstOrThrow()
  const given = { 'user-name': account.user_name, 'directory-name': 'Ruth@Council.example' }
  assert.equal((await administrator.post(`${PATH}/link`, given)).statusCode, 303)
  assert.deepEqual(await listAccountsToLink(db), [
    { accountId: iro.accountId, userName: account.user_name, directoryName: 'ruth@council.example' },
  ])
  assert.match((await administrator.get(PATH)).body, /ruth@council\.example/)
  assert.equal((await administrator.post(`${PATH}/unlink`, { account: iro.accountId })).statusCode, 303)
  assert.deepEqual(await listAccountsToLink(db), [])
  assert.deepEqual(await auditOf('account'), ['allow-link', 'forbid-link'])
})

test('an account that is not there cannot be linked, and empty boxes are named', async () => {
  const nobody = await administrator.post(`${PATH}/link`, { 'user-name': 'nobody', 'directory-name': 'x' })
  assert.equal(nobody.statusCode, 422)
  assert.match(nobody.body, /<a href="#user-name">There is no open account with this user name<\/a>/)
  const empty = await administrator.post(`${PATH}/link`)
  assert.equal(empty.statusCode, 400)
  assert.match(empty.body, /<a href="#directory-name">/)
})

test('only an administrator may look or change', async () => {
  for (const role of ['manager', 'iro', 'auditor', 'senior-manager'] as const) {
    const other = await signedInAs(site, role)
    assert.equal((await other.get(PATH)).statusCode, 403, role)
    for (const path of ['', '/remove', '/link', '/unlink']) {
      assert.equal((await other.post(PATH + path)).statusCode, 403, role + path)
    }
  }
})
