import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
before(() => saveSmallAuthority(db))

const path = '/children/tilly/people'
const from = { 'from-day': '16', 'from-month': '11', 'from-year': '2026' }
const workers = async () =>
  (await db.selectFrom('child_worker').selectAll().orderBy('from_day').orderBy('person_id').execute()).map(
    (row) => `${row.person_id} ${row.does} ${row.from_day} ${row.to_day ?? 'now'}`,
  )

test('a new social worker takes the place of the one before, on record and audited', async () => {
  const support = await signedInAs(site, 'business-support')
  const saved = await support.post(path, { person: 'mo', does: 'social-worker', ...from, version: '1' })
  assert.deepEqual([saved.statusCode, saved.headers.location], [303, path])
  assert.deepEqual(await workers(), [
    'dan social-worker 2026-03-02 2026-11-16',
    'mo social-worker 2026-11-16 now',
  ])
  const audit = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'add-child-worker')
    .execute()
  assert.deepEqual(
    audit.map((row) => [row.record_type, row.record_id, row.version_before, row.version_after]),
    [['child-worker', 'tilly', 1, 3]],
  )
  const text = textOf((await support.get(path)).body)
  assert.match(text, /Social worker Mo Karim 16 November 2026/)
  assert.match(text, /Social worker Dan Petrov 2 March 2026 16 November 2026/)
})

test('somebody who sends an older form sees the list anew, and keeps what was typed', async () => {
  const late = await (await signedInAs(site, 'manager')).post(path, {
    person: 'dan',
    does: 'advocate',
    ...from,
    version: '1',
  })
  assert.equal(late.statusCode, 409)
  assert.match(textOf(late.body), /Somebody changed this list while you were writing/)
  assert.match(late.body, /value="dan" selected/)
})

test('the present officer as a personal adviser is saved, and said to be a finding', async () => {
  const manager = await signedInAs(site, 'manager')
  const saved = await manager.post(path, { person: 'ruth', does: 'personal-adviser', ...from, version: '3' })
  assert.equal(saved.statusCode, 303)
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /The IRO is not independent\. Ruth Adeyemi is the child’s personal adviser\./)
})

test('a part ends on a day, audited', async () => {
  const { id } = await db
    .selectFrom('child_worker')
    .select('id')
    .where('person_id', '=', 'ruth')
    .executeTakeFirstOrThrow()
  const ends = { 'ends-day': '18', 'ends-month': '11', 'ends-year': '2026' }
  const manager = await signedInAs(site, 'manager')
  assert.equal((await manager.post(`${path}/end`, { worker: id, ...ends, version: '4' })).statusCode, 303)
  assert.ok((await workers()).includes('ruth personal-adviser 2026-11-16 2026-11-18'))
  const again = await manager.post(`${path}/end`, { worker: id, ...ends, version: '5' })
  assert.equal(again.statusCode, 422)
})

test('a form without answers says what is missing', async () => {
  const manager = await signedInAs(site, 'manager')
  const answered = await manager.post(path, { version: '5' })
  assert.equal(answered.statusCode, 400)
  assert.match(textOf(answered.body), /Choose who it is Choose what they do/)
  assert.match(
    textOf((await manager.post(`${path}/end`, { version: '5' })).body),
    /Choose whose part has ended/,
  )
})

test('a team manager records the people of children they manage, and finds no others', async () => {
  const priya = await signedInAs(site, { roles: ['team-manager'], personId: 'priya' })
  assert.equal((await priya.get(path)).statusCode, 200)
  const grace = await signedInAs(site, { roles: ['team-manager'], personId: 'owen' })
  assert.equal((await grace.get(path)).statusCode, 404)
  const worker = await signedInAs(site, { roles: ['social-worker'], personId: 'mo' })
  assert.equal((await worker.get(path)).statusCode, 403)
})
