import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFacts, saveIdentifiers, saveNames } from '../store/facts.ts'

const site = await startTestServer()
const { db } = site.services
const manager = await signedInAs(site, { roles: ['manager'], name: 'Grace Holt' })
const other = await signedInAs(site, { roles: ['manager'], name: 'Peter Vane' })
const iro = await signedInAs(site, 'iro')
const auditor = await signedInAs(site, 'auditor')

await transaction(db, async (trx) => {
  const children = ['plain', 'hidden'].map((id) => aSourcedChild(id, [aCarePeriod('2026-01-05')]))
  await saveFacts(trx, children)
  await saveNames(
    trx,
    children.map(({ id }) => ({
      id,
      identifier: `N-${id}`,
      givenName: 'Tilly',
      familyName: id,
      siblingGroup: 'one',
    })),
  )
  await saveIdentifiers(
    trx,
    children.map(({ id }) => ({ system: 'local', value: `N-${id}`, childId: id, from: null, to: null })),
  )
})

const page = '/restricted-records/hidden'

test('a manager finds a record by its number and restricts it, and is named for it', async () => {
  const found = await manager.post('/restricted-records', { number: 'n-hidden' })
  assert.equal(found.headers.location, page)
  assert.equal((await manager.post(page, { what: 'restrict' })).statusCode, 400)
  assert.equal((await manager.post(page, { what: 'restrict', reason: 'high-profile' })).statusCode, 303)
  const list = (await manager.get('/restricted-records')).body
  assert.match(list, /N-hidden/)
  assert.match(list, /Grace Holt/)
  assert.doesNotMatch(list, /Tilly/)
  assert.match((await manager.get('/children/hidden')).body, /Restricted record/)
})

test('to everybody else it answers as a record that there is not', async () => {
  const absent = await iro.get('/children/nobody')
  for (const visitor of [iro, other, auditor]) {
    const answer = await visitor.get('/children/hidden')
    assert.equal(answer.statusCode, 404)
  }
  const mainOf = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main>'))
  const hidden = await iro.get('/children/hidden')
  assert.equal(mainOf(hidden.body), mainOf(absent.body))
  assert.equal(hidden.statusCode, absent.statusCode)
  assert.equal((await iro.get('/children/plain')).statusCode, 200)
})

test('it stands in no list, no search, no file and beside no brother or sister', async () => {
  for (const path of [
    '/children',
    '/children?q=Tilly',
    '/children?q=N-hidden',
    '/children.csv',
    '/today',
    '/children/plain',
  ]) {
    const { body, headers } = await iro.get(path)
    assert.doesNotMatch(body, /Tilly hidden|>N-hidden/, path)
    assert.doesNotMatch(headers.location ?? '', /hidden/)
  }
})

test('the refusal and the opening are both on record', async () => {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['actor', 'action'])
    .where('child_id', '=', 'hidden')
    .execute()
  const has = (actor: string, action: string) =>
    rows.some((row) => row.actor === actor && row.action === action)
  assert.ok(has(manager.accountId, 'restrict-record'))
  assert.ok(has(manager.accountId, 'see-children'))
  assert.ok(has(iro.accountId, 'refused'))
  assert.ok(!has(iro.accountId, 'see-children'))
})

test('somebody named opens it, and no more once that is taken away', async () => {
  await manager.post(page, { what: 'name', account: iro.accountId })
  assert.equal((await iro.get('/children/hidden')).statusCode, 200)
  assert.match((await iro.get('/children')).body, /Tilly hidden/)
  await manager.post(page, { what: 'end', account: iro.accountId })
  assert.equal((await iro.get('/children/hidden')).statusCode, 404)
})

test('a manager who is not named does not let themselves in', async () => {
  const naming = await other.post(page, { what: 'name', account: other.accountId })
  assert.equal(naming.statusCode, 422)
  assert.match(naming.body, /Somebody else must name you/)
  assert.equal((await other.post(page, { what: 'lift' })).statusCode, 422)
  assert.equal((await other.post(page, { what: 'restrict', reason: 'other' })).statusCode, 422)
  assert.equal((await other.get('/children/hidden')).statusCode, 404)
})

test('an auditor looks at the list and changes nothing', async () => {
  assert.equal((await auditor.get('/restricted-records')).statusCode, 200)
  assert.equal((await auditor.get(page)).statusCode, 403)
  assert.equal((await iro.get('/restricted-records')).statusCode, 403)
})

test('in an emergency an officer opens it with a reason, until eight hours are over', async () => {
  const path = '/emergency-openings/new'
  const short = await iro.post(path, { number: 'N-hidden', because: 'now' })
  assert.equal(short.statusCode, 400)
  assert.match(short.body, /Say why you must open this record now/)
  const nobody = await iro.post(path, { number: 'N-none', because: 'The child rang me in distress.' })
  assert.equal(nobody.statusCode, 400)
  const opened = await iro.post(path, { number: 'N-hidden', because: 'The child rang me in distress.' })
  assert.equal(opened.headers.location, '/children/hidden')
  await iro.post(path, { number: 'N-hidden', because: 'The child rang me in distress.' })
  const shown = await iro.get('/children/hidden')
  assert.equal(shown.statusCode, 200)
  assert.match(shown.body, /Open to you in an emergency, until \d+ \w+ \d{4}, \d\d:\d\d/)
  // For reading, and nothing else.
  assert.equal((await iro.get('/children/hidden/reviews/new')).statusCode, 404)
  assert.equal((await iro.post('/children/hidden/reviews/new', {})).statusCode, 404)
  site.passMinutes(8 * 60 + 1)
  const later = await signedInAs(site, 'manager')
  assert.equal((await later.get('/children/hidden')).statusCode, 404)
})

test('a manager who did not open it looks at the opening, once', async () => {
  const looking = await signedInAs(site, { roles: ['manager'], name: 'Peter Vane' })
  const { body } = await looking.get('/emergency-openings')
  assert.match(body, /1 opening to look at/)
  const [, id] = /emergency-openings\/([\w-]+)"/.exec(body.slice(body.indexOf('<tbody'))) ?? []
  assert.equal((await looking.post(`/emergency-openings/${id}`, {})).statusCode, 422)
  assert.equal((await looking.post(`/emergency-openings/${id}`, { finding: 'right' })).statusCode, 303)
  assert.match((await looking.get('/emergency-openings')).body, /None waits for a manager/)
  const again = await looking.post(`/emergency-openings/${id}`, { finding: 'not-right' })
  assert.equal(again.headers.location, `/emergency-openings/${id}`)
  assert.match((await looking.get(`/emergency-openings/${id}`)).body, /Rightly opened/)
})

test('nobody looks at an opening of their own', async () => {
  const own = await signedInAs(site, { roles: ['manager'], name: 'Peter Vane' })
  await own.post('/emergency-openings/new', { number: 'N-hidden', because: 'The police need an address.' })
  const { body } = await own.get('/emergency-openings')
  const [, id] = /emergency-openings\/([\w-]+)"/.exec(body.slice(body.indexOf('<tbody'))) ?? []
  assert.equal((await own.post(`/emergency-openings/${id}`, { finding: 'right' })).statusCode, 422)
  // Nor from a second account of theirs.
  const person = { id: 'peter', name: 'Peter Vane', sort_name: 'vane peter' }
  await site.services.db.insertInto('person').values(person).execute()
  const second = await signedInAs(site, { roles: ['manager'], name: 'P Vane', personId: 'peter' })
  await site.services.db
    .updateTable('account')
    .set({ person_id: 'peter' })
    .where('id', '=', own.accountId)
    .execute()
  assert.equal((await second.post(`/emergency-openings/${id}`, { finding: 'right' })).statusCode, 422)
})

test('a record that is another worker’s says that it is open in an emergency, though it is not restricted', async () => {
  const worker = await signedInAs(site, 'social-worker')
  assert.equal((await worker.get('/children/plain')).statusCode, 404)
  await worker.post('/emergency-openings/new', {
    number: 'N-plain',
    because: 'The child rang me in distress.',
  })
  assert.match((await worker.get('/children/plain')).body, /Open to you in an emergency, until/)
  const whole = await signedInAs(site, 'manager')
  assert.doesNotMatch((await whole.get('/children/plain')).body, /Open to you in an emergency/)
})
