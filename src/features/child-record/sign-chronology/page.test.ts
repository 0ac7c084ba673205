import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveBetween } from '../../../../test/support/grid-between.ts'
import { digestOn, signWholeChronology } from '../../../../test/support/grid-chronology.ts'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services

before(async () => {
  await saveSmallAuthority(db)
  await saveChild(db, 'finn', 'Finn')
  const { accountId } = await signedInAs(site, 'manager')
  await saveBetween(db, 'tilly', accountId)
})

const ruth = () => signedInAs(site, { roles: ['iro'], personId: 'ruth' })
const path = '/children/tilly/chronologies'

const signedOnes = () =>
  db.selectFrom('child_chronology').selectAll().where('child_id', '=', 'tilly').execute()

test('what is signed is shown whole before it is signed, with what signing means', async () => {
  const { body } = await (await ruth()).get(`${path}/new?kind=contact`)
  const text = textOf(body)
  assert.match(text, /It holds contact with the child, without notes and reasons\./)
  assert.match(text, /you say that you have read this list/)
  assert.match(text, /10 Nov 2026 Visit: saw the child/)
  assert.match(body, /name="kind" value="contact"/)
})

test('a chronology is signed once, as an audited act, and says who signed it and when', async () => {
  const visitor = await ruth()
  const id = await signWholeChronology(visitor, 'tilly')
  const { body } = await visitor.get(`${path}/${id}`)
  const text = textOf(body)
  assert.match(text, /Chronology of Tilly Marsh/)
  assert.match(text, /Signed by Ruth Adeyemi, \d+ \w+ 20\d\d/)
  assert.match(text, /It reads as it was signed\. Its digest \(SHA-256\) is [0-9a-f]{64}\./)
  const audited = await db
    .selectFrom('audit_entry')
    .select(['record_type', 'record_id', 'child_id', 'version_before', 'version_after'])
    .where('action', '=', 'sign-chronology')
    .execute()
  const row = { record_type: 'chronology', record_id: id, child_id: 'tilly' }
  assert.deepEqual(audited, [{ ...row, version_before: null, version_after: 1 }])
})

test('it reads the same when what it is made of has changed since', async () => {
  const visitor = await ruth()
  const id = await signWholeChronology(visitor, 'tilly')
  const asSigned = textOf((await visitor.get(`${path}/${id}`)).body)
  await db.updateTable('contact_entry').set({ kind: 'video' }).where('child_id', '=', 'tilly').execute()
  await db.updateTable('child').set({ given_name: 'Matilda' }).where('id', '=', 'tilly').execute()
  const after = textOf((await visitor.get(`${path}/${id}`)).body)
  assert.equal(after, asSigned)
  await db.updateTable('contact_entry').set({ kind: 'visit' }).where('child_id', '=', 'tilly').execute()
  await db.updateTable('child').set({ given_name: 'Tilly' }).where('id', '=', 'tilly').execute()
})

test('the database refuses to change one', async () => {
  const change = db
    .updateTable('child_chronology')
    .set({ digest: '0'.repeat(64) })
    .execute()
  await assert.rejects(change, /a signed chronology is never changed/)
})

test('nothing is signed unseen: where the list has changed since it was opened, it is shown again', async () => {
  const visitor = await ruth()
  const seen = digestOn((await visitor.get(`${path}/new`)).body)
  await db.updateTable('contact_entry').set({ outcome: 'declined' }).where('child_id', '=', 'tilly').execute()
  const count = (await signedOnes()).length
  const refused = await visitor.post(path, { digest: seen })
  assert.equal(refused.statusCode, 409)
  assert.match(textOf(refused.body), /Read the list again before you sign it/)
  assert.match(textOf(refused.body), /Visit: the child did not want to/)
  assert.equal((await signedOnes()).length, count)
})

test('an empty list is not signed', async () => {
  const visitor = await ruth()
  const { body } = await visitor.get('/children/finn/chronologies/new?kind=contact')
  assert.match(textOf(body), /There is nothing of these kinds and days to sign/)
  const refused = await visitor.post('/children/finn/chronologies', { kind: 'contact', digest: '' })
  assert.equal(refused.statusCode, 422)
})

test('kinds, days and notes that were chosen are what is signed', async () => {
  const visitor = await ruth()
  const chosen = { kind: 'contact', notes: 'with', 'from-day': '1', 'from-month': '11', 'from-year': '2026' }
  const { body } = await visitor.get(`${path}/new?${new URLSearchParams(chosen)}`)
  const { headers } = await visitor.post(path, { ...chosen, digest: digestOn(body) })
  const text = textOf((await visitor.get(String(headers.location))).body)
  assert.match(text, /Days: from 1 November 2026\. It holds contact with the child\./)
  assert.match(text, /A note/)
  assert.doesNotMatch(text, /Mid-way check\./)
})

test('it is taken as a PDF whose name says nothing of the child', async () => {
  const visitor = await ruth()
  const id = await signWholeChronology(visitor, 'tilly')
  const file = await visitor.get(`${path}/${id}/chronology.pdf`)
  assert.equal(file.headers['content-type'], 'application/pdf')
  assert.ok(file.rawPayload.subarray(0, 5).equals(Buffer.from('%PDF-')))
  assert.doesNotMatch(String(file.headers['content-disposition']), /tilly|marsh/i)
})

test('signed chronologies are listed on the footprint, and are no other child’s', async () => {
  const visitor = await ruth()
  const id = await signWholeChronology(visitor, 'tilly')
  const { body } = await visitor.get('/children/tilly/activity')
  assert.ok(body.includes(`href="${path}/${id}"`))
  assert.equal((await visitor.get(`/children/finn/chronologies/${id}`)).statusCode, 404)
})

test('a social worker neither reads nor signs one', async () => {
  const id = await signWholeChronology(await ruth(), 'tilly')
  const dan = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
  assert.equal((await dan.get(`${path}/${id}`)).statusCode, 403)
  assert.equal((await dan.get(`${path}/new`)).statusCode, 403)
  assert.equal((await dan.post(path)).statusCode, 403)
})
