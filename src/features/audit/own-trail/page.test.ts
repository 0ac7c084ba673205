import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addAuditRow, addNamedChild, rowsOf } from '../../../../test/support/audit-rows.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const { db } = site.services
const opening = { action: 'see-children', recordType: 'child', recordId: 'tilly', childId: 'tilly' } as const

before(async () => {
  await addNamedChild(db, 'tilly', 'Tilly Marsh', '40213')
})

test('somebody sees what they did and what was done to their account, and nothing of others', async () => {
  const mine = await signedInAs(site, { name: 'Dan Petrov', roles: ['manager'] })
  const other = await signedInAs(site, { name: 'Ines Cole', roles: ['manager'] })
  await addAuditRow(db, { ...opening, actor: mine.accountId, at: '2030-06-01T10:00:00Z' })
  await addAuditRow(db, { ...opening, actor: other.accountId, at: '2030-06-01T11:00:00Z' })
  const rows = rowsOf((await mine.get('/account/trail')).body)
  assert.deepEqual(
    rows.map(([, who, what, which]) => [who, what, which]),
    [
      ['Dan Petrov', 'Opened the record', 'Tilly Marsh 40213'],
      ['The command line', 'Added an account', 'Account Dan Petrov'],
    ],
  )
})

test('a child who is no longer theirs is not named to a social worker in their own trail', async () => {
  const worker = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'] })
  await addAuditRow(db, { ...opening, actor: worker.accountId, at: '2030-06-01T10:00:00Z' })
  const shown = await worker.get('/account/trail')
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /A child’s record that is not open to you/)
  assert.doesNotMatch(shown.body, /Tilly/)
})

test('an administrator has a trail as well', async () => {
  const shown = await (await signedInAs(site, 'administrator')).get('/account/trail')
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /Added an account/)
})
