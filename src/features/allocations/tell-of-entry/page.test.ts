import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
before(() => saveSmallAuthority(db))

const day = (name: string, iso: string) => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year }
}
const entry = (given: Readonly<Record<string, string>> = {}) => ({
  number: '90417',
  given: 'Nadia',
  family: 'Brook',
  ...day('born', '2018-02-11'),
  ...day('start', '2026-11-19'),
  status: 'C1',
  team: 'north',
  worker: 'dan',
  ...day('received', '2026-11-20'),
  ...given,
})

const ASKED_FOR = { kind: 'asked-for-by-iro', on: '2026-09-01', before: null }

test('the page asks to look for the child before anybody is added', async () => {
  const manager = await signedInAs(site, 'manager')
  assert.doesNotMatch((await manager.get('/notices/new')).body, /name="number"/)
  const found = await manager.get('/notices/new?q=marsh')
  assert.match(found.body, /href="\/children\/tilly\/notice"/)
  assert.match(found.body, /name="number"/)
})

test('a social worker tells of a child who is not on the books: the child has a record, a first review and a notice', async () => {
  const dan = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
  assert.match((await dan.get('/notices/new?q=brook')).body, /value="dan" selected/)
  const saved = await dan.post('/notices/new', entry())
  assert.deepEqual([saved.statusCode, saved.headers.location], [303, '/notices/new?told=yes'])
  assert.match(
    textOf((await dan.get('/notices/new?told=yes')).body),
    /We have written down that the service was told/,
  )
  const child = await db
    .selectFrom('child')
    .selectAll()
    .where('identifier', '=', '90417')
    .executeTakeFirstOrThrow()
  assert.deepEqual([child.given_name, child.in_care_from, child.legal_status], ['Nadia', '2026-11-19', 'C1'])
  const first = await db
    .selectFrom('obligation')
    .select('due')
    .where('child_id', '=', child.id)
    .where('sequence', '=', 1)
    .executeTakeFirstOrThrow()
  assert.equal(first.due, '2026-12-17')
  const notice = await db
    .selectFrom('entry_notice')
    .selectAll()
    .where('child_id', '=', child.id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    [notice.received_on, notice.team_id, notice.legal_status, notice.way],
    ['2026-11-20', 'north', 'C1', 'form'],
  )
  const page = textOf((await dan.get(`/children/${child.id}`)).body)
  assert.match(page, /Nadia Brook/)
  assert.match(page, /Interim care order|interim care order/)
})

test('a number that is in use is refused, and what was typed is kept', async () => {
  const refused = await (await signedInAs(site, 'manager')).post('/notices/new', entry({ given: 'Nadine' }))
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /The number 90417 is in use/)
  assert.match(refused.body, /value="Nadine"/)
})

test('an empty form says what to enter, field by field', async () => {
  const answered = await (await signedInAs(site, 'manager')).post('/notices/new')
  assert.equal(answered.statusCode, 400)
  for (const words of [
    'Enter the child’s number',
    'Choose the legal status',
    'Choose the team',
    'Enter the birth date, like 20 11 2026',
  ])
    assert.ok(textOf(answered.body).includes(words), words)
})

test('a child who left care and is back is told of on their own page, with a time in care of its own', async () => {
  const { care } = await db
    .selectFrom('child')
    .select('care')
    .where('id', '=', 'tilly')
    .executeTakeFirstOrThrow()
  const ended = JSON.stringify(care)
    .replace('"end":null', '"end":"2026-09-30"')
    .replace('"open"', '"recorded"')
  await db
    .updateTable('child')
    .set({ care: ended, in_care_to: '2026-09-30', staff_events: JSON.stringify([ASKED_FOR]) })
    .where('id', '=', 'tilly')
    .execute()
  const manager = await signedInAs(site, 'manager')
  assert.match(
    textOf((await manager.get('/children/tilly/notice')).body),
    /Tilly Marsh has come into care again/,
  )
  const told = { ...day('received', '2026-11-20'), team: 'north', status: 'V2', version: '0' }
  const early = await manager.post('/children/tilly/notice', { ...told, ...day('start', '2026-09-29') })
  assert.equal(early.statusCode, 422)
  assert.match(early.body, /The child was in care until 30 September 2026/)
  assert.equal(
    (await manager.post('/children/tilly/notice', { ...told, ...day('start', '2026-11-17') })).statusCode,
    303,
  )
  const tilly = await db.selectFrom('child').selectAll().where('id', '=', 'tilly').executeTakeFirstOrThrow()
  assert.deepEqual([tilly.in_care_from, tilly.in_care_to], ['2026-11-17', null])
  // What staff told stays beside what the sources tell, where it can be taken back.
  assert.doesNotMatch(JSON.stringify(tilly.care), /asked-for-by-iro/)
  assert.deepEqual(tilly.staff_events, [ASKED_FOR])
  assert.match(
    textOf((await manager.get('/children/tilly/notice')).body),
    /We should hear by Thursday 19 November 2026 Guidance: 1 day over/,
  )
})

test('an advocate may not tell of a child', async () => {
  assert.equal((await (await signedInAs(site, 'advocate')).get('/notices/new')).statusCode, 403)
})

test('a social worker tells for their own team only, and names nobody of another', async () => {
  await db.insertInto('person').values({ id: 'sid', name: 'Sid Low', sort_name: 'low sid' }).execute()
  await db.insertInto('team').values({ id: 'south', name: 'South' }).execute()
  const post = { person_id: 'sid', kind: 'social-worker', team_id: 'south', from_day: '2026-01-01' }
  await db
    .insertInto('post')
    .values({ ...post, id: 'sid-post', controls_resources: false })
    .execute()
  const sid = await signedInAs(site, { name: 'Sid Low', roles: ['social-worker'], personId: 'sid' })
  const form = (await sid.get('/notices/new?q=nobody')).body
  assert.match(form, /<option value="south" selected/)
  assert.doesNotMatch(form, /<option value="north"|<option value="dan"/)
  const refused = await sid.post('/notices/new', entry({ number: '90999', team: 'north' }))
  assert.equal(refused.statusCode, 400)
  assert.match(textOf(refused.body), /Choose the team Choose the social worker, or leave it open/)
  const own = { number: '90999', team: 'south', worker: 'sid' }
  assert.equal((await sid.post('/notices/new', entry(own))).statusCode, 303)
})

test('business support tells for any team; whoever is in no team is told what to do', async () => {
  const support = await signedInAs(site, 'business-support')
  assert.match((await support.get('/notices/new?q=nobody')).body, /<option value="north"/)
  const nobodys = await signedInAs(site, { name: 'Mo Karim', roles: ['social-worker'], personId: 'mo' })
  assert.match(textOf((await nobodys.get('/notices/new?q=nobody')).body), /You are in no team on record/)
  assert.equal((await nobodys.post('/notices/new', entry({ number: '90777' }))).statusCode, 400)
})
