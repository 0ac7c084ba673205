import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addAuditRow, addNamedChild, rowsOf } from '../../../../test/support/audit-rows.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const { db } = site.services
const opening = { action: 'see-children', recordType: 'child', recordId: 'tilly', childId: 'tilly' } as const

before(async () => {
  await addNamedChild(db, 'tilly', 'Tilly Marsh', '40213')
  await addNamedChild(db, 'secret', 'Sam Quill', '99001')
  await db.updateTable('child').set({ restricted: true }).where('id', '=', 'secret').execute()
  const dan = (await signedInAs(site, { name: 'Dan Petrov', roles: ['iro'] })).accountId
  await addAuditRow(db, { ...opening, actor: dan, at: '2026-06-01T22:30:00Z' })
  await addAuditRow(db, { ...opening, actor: dan, at: '2026-06-02T08:15:00Z' })
  await addAuditRow(db, { ...opening, actor: dan, at: '2026-06-02T09:00:00Z' })
  await addAuditRow(db, { ...opening, action: 'refused', actor: dan, at: '2026-06-02T15:45:00Z' })
  await addAuditRow(db, {
    ...opening,
    actor: dan,
    recordId: 'secret',
    childId: 'secret',
    at: '2026-06-02T16:00:00Z',
  })
})

test('who opened the record is shown by day and person, with what they did and when', async () => {
  const manager = await signedInAs(site, { name: 'Grace Holt', roles: ['manager'] })
  const shown = await manager.get('/children/tilly/openings')
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /Who opened Tilly Marsh’s record/)
  const ofDan = rowsOf(shown.body).filter(([, who]) => who === 'Dan Petrov')
  assert.deepEqual(ofDan, [
    ['2 Jun 2026', 'Dan Petrov', 'Opened the record (2 times); Was refused', '09:15', '16:45'],
    ['1 Jun 2026', 'Dan Petrov', 'Opened the record', '23:30', '23:30'],
  ])
})

test('looking at who opened the record is itself written down', async () => {
  const auditor = await signedInAs(site, { name: 'Ines Cole', roles: ['auditor'] })
  await auditor.get('/children/tilly/openings')
  const [newest] = rowsOf((await auditor.get('/children/tilly/openings')).body)
  assert.equal(newest?.[1], 'Ines Cole')
  // The second opening is written down beside the drawing of its own page: it may be in or not.
  assert.match(newest[2] ?? '', /^Looked at who opened the record( \(2 times\))?$/)
})

test('the list is taken away as a file, which is written down', async () => {
  const manager = await signedInAs(site, 'manager')
  const sent = await manager.get('/children/tilly/openings.csv')
  assert.equal(sent.statusCode, 200)
  assert.match(sent.body, /^\uFEFFDay,Who,What they did,First at,Last at\r\n/)
  assert.match(sent.body, /2026-06-02,Dan Petrov,Opened the record \(2 times\); Was refused,09:15,16:45/)
  const kept = await db
    .selectFrom('audit_entry')
    .select(['record_type', 'record_id', 'child_id'])
    .where('actor', '=', manager.accountId)
    .where('action', '=', 'download-openings')
    .orderBy('id')
    .execute()
  assert.ok(kept.some(({ record_type }) => record_type === 'list'))
  assert.ok(kept.every(({ child_id }) => child_id === 'tilly'))
})

test('a restricted child’s list is not found, like that of no child, by who is not named for them', async () => {
  const manager = await signedInAs(site, 'manager')
  assert.equal((await manager.get('/children/secret/openings')).statusCode, 404)
  assert.equal((await manager.get('/children/nobody/openings')).statusCode, 404)
})

test('an IRO cannot see who opened a record', async () => {
  const iro = await signedInAs(site, 'iro')
  assert.equal((await iro.get('/children/tilly/openings')).statusCode, 403)
})
