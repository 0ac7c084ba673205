import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPerson, openTab } from '../../../../test/support/signing-in.ts'
import { startTestServer } from '../../../../test/support/test-server.ts'
import { setPassword } from '../../../platform/identity/index.ts'

const site = await startTestServer()
const GIVEN = 'violin harbour moss'
const OWN = 'kettle meadow train'

test('whoever was given a password chooses another before they see anything, and lands where they were going', async () => {
  const id = await addPerson(site, 'forgot')
  assert.ok((await setPassword(site.services.db, id, GIVEN, 'admin-1')).ok)
  const tab = openTab(site)
  const signedIn = await tab.signIn('forgot', '/account', GIVEN)
  assert.equal(signedIn.headers.location, '/account/password?then=%2Faccount')
  assert.equal((await tab.get('/today')).headers.location, '/account/password?then=%2Ftoday')
  const page = await tab.get('/account/password?then=%2Faccount')
  assert.match(page.body, /<h1[^>]*>Choose your own password/)
  const typed = { 'old-password': GIVEN, 'new-password': OWN, 'new-password-again': OWN }
  const again = { ...typed, 'new-password': GIVEN, 'new-password-again': GIVEN }
  const same = await tab.post('/account/password', again, '/account')
  assert.equal(same.statusCode, 422)
  assert.equal((await tab.post('/account/password', typed, '/account')).headers.location, '/account')
  assert.equal((await tab.get('/account')).statusCode, 200)
  const later = await openTab(site).signIn('forgot', '/account', OWN)
  assert.equal(later.headers.location, '/account')
})

test('signing in is on record once the password is chosen, not before', async () => {
  const rows = await site.services.db
    .selectFrom('audit_entry')
    .select('action')
    .where('actor', '!=', 'admin-1')
    .where('action', 'in', ['gave-password', 'signed-in', 'change-password'])
    .orderBy('id')
    .execute()
  assert.deepEqual(
    rows.map(({ action }) => action),
    ['gave-password', 'change-password', 'signed-in', 'signed-in'],
  )
})
