import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveOldRecord } from '../../../../test/support/old-record.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'

const site = await startTestServer()
const { db } = site.services
await saveOldRecord(db, '90001', '1951-09-02')
await saveOldRecord(db, '90002', '1952-03-02')
const ruth = await signedInAs(site, { roles: ['manager'], name: 'Ruth Adeyemi' })
const owen = await signedInAs(site, { roles: ['manager'], name: 'Owen Birtles' })

test('the list has what is due now, and what is due within a year apart', async () => {
  const due = await ruth.get('/retention')
  assert.match(due.body, /href="\/children\/90001\/retention"/)
  assert.doesNotMatch(due.body, /90002\/retention/)
  assert.match(due.body, /2 Sep 2026/)
  assert.match((await ruth.get('/retention?show=soon')).body, /90002\/retention/)
  const csv = await ruth.get('/retention.csv?show=due')
  assert.match(csv.body, /Tilly Marsh,90001,2 Sep 2026,75 years from birth,May be destroyed/)
})

test('a hold needs its reason and what it is about', async () => {
  const refused = await ruth.post('/children/90002/retention/hold', { note: '' })
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body, /Choose why the record must be kept/)
  assert.match(refused.body, /Enter what the hold is about/)
  assert.match(refused.body, /href="#reason"/)
})

test('a hold is placed, shown and ended, and the audit has no word of what it is about', async () => {
  await ruth.post('/children/90002/retention/hold', { reason: 'inquiry', note: 'The Elmfield inquiry' })
  const page = await ruth.get('/children/90002/retention')
  assert.match(page.body, /The Elmfield inquiry/)
  assert.match((await ruth.get('/retention?show=held')).body, /90002\/retention/)
  const hold = /name="hold" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  await owen.post('/children/90002/retention/release', { hold })
  assert.match((await ruth.get('/children/90002/retention')).body, /Owen Birtles/)
  const audit = await db.selectFrom('audit_entry').selectAll().where('child_id', '=', '90002').execute()
  const actions = audit.map(({ action }) => action)
  assert.ok(actions.includes('place-hold') && actions.includes('release-hold'))
  assert.doesNotMatch(JSON.stringify(audit), /Elmfield/)
})

test('one manager proposes and another destroys, with the number typed', async () => {
  const path = '/children/90001/retention'
  assert.equal((await ruth.post(`${path}/propose`)).statusCode, 303)
  assert.match((await ruth.get(path)).body, /Another manager must agree/)
  const alone = await ruth.post(`${path}/destroy`, { number: '90001' })
  assert.equal(alone.statusCode, 422)
  assert.match(alone.body, /Somebody else must confirm/)
  const wrong = await owen.post(`${path}/destroy`, { number: '9001' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /Type the number of the child as it is shown/)
  const done = await owen.post(`${path}/destroy`, { number: '90001' })
  assert.equal(done.headers.location, '/retention/destroyed?done=yes')
  const destroyed = await owen.get('/retention/destroyed?done=yes')
  assert.match(destroyed.body, /The record is destroyed/)
  assert.doesNotMatch(destroyed.body, /Tilly|Marsh/)
  assert.equal((await owen.get('/children/90001')).statusCode, 404)
})

test('an auditor looks and sees no form; an IRO is not let in', async () => {
  const auditor = await signedInAs(site, 'auditor')
  const page = await auditor.get('/children/90002/retention')
  assert.equal(page.statusCode, 200)
  assert.doesNotMatch(page.body, /Hold this record|Propose to destroy/)
  assert.equal(
    (await auditor.post('/children/90002/retention/hold', { reason: 'other', note: 'x' })).statusCode,
    403,
  )
  const officer = await signedInAs(site, 'iro')
  assert.equal((await officer.get('/retention')).statusCode, 403)
})

test('a restricted record is counted and not named to a manager who is not named for it', async () => {
  await saveOldRecord(db, '90003', '1950-01-01')
  await db.updateTable('child').set({ restricted: true }).where('id', '=', '90003').execute()
  const list = await ruth.get('/retention')
  assert.doesNotMatch(list.body, /90003/)
  assert.match(list.body, /1 more record is restricted/)
  assert.equal((await ruth.get('/children/90003/retention')).statusCode, 404)
})

test('the record of processing says why each table is there', async () => {
  const administrator = await signedInAs(site, 'administrator')
  const page = await administrator.get('/records-of-processing')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Public task: UK GDPR Article 6\(1\)\(e\)/)
  assert.match(page.body, /<code>legal_hold<\/code>/)
  assert.match(page.body, /unconfirmed/)
})
