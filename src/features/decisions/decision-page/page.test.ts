import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { dateFields } from '../../../../test/support/held-review-form.ts'
import { decisionsOf } from '../../../../test/support/decisions-of.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const site = await startTestServer({ today: isoDay('2026-11-20') })
const { db } = site.services
const manager = await signedInAs(site, 'manager')
const { aDecision, find } = decisionsOf(db, manager.accountId)

before(() => saveSmallAuthority(db))

test('the page says who does it, that it is overdue and why, and that nothing is recorded', async () => {
  const { path } = await aDecision()
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /Start the life story book/)
  assert.match(text, /Dan Petrov\. Decided by the review of Thursday 1 October 2026/)
  assert.match(text, /How far Not recorded/)
  assert.match(text, /Overdue since 10 November/)
  assert.match(text, /CPPCR reg 35/)
})

test('what came of it is recorded with evidence and the difference it made, audited, and kept in the history', async () => {
  const { id, path } = await aDecision()
  const saved = await manager.post(path, {
    version: '1',
    status: 'done',
    ...dateFields('done-on', '2026-11-18'),
    evidence: 'I saw the book.',
    difference: 'She knows where she was born.',
  })
  assert.equal(saved.headers.location, path)
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /How far Done/)
  assert.match(text, /She knows where she was born/)
  const audit = await db.selectFrom('audit_entry').selectAll().where('record_id', '=', id).execute()
  assert.deepEqual(
    audit.map((one) => [one.action, one.child_id, one.version_before, one.version_after]),
    [['record-decision', 'tilly', 1, 2]],
  )
  const kept = await db
    .selectFrom('decision_version')
    .select('change')
    .where('decision_id', '=', id)
    .execute()
  assert.deepEqual(kept.map(({ change }) => change).toSorted(), ['made', 'recorded'])
})

test('a day put later needs a reason, is counted, and what was typed is kept', async () => {
  const { id, path } = await aDecision()
  const moved = { version: '1', status: 'part', evidence: 'Half of it', ...dateFields('by', '2026-12-18') }
  const refused = await manager.post(path, moved)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /href="#reason">Enter why the day was moved/)
  assert.match(refused.body, /Half of it/)
  assert.equal((await manager.post(path, { ...moved, reason: 'The school is shut.' })).statusCode, 303)
  const row = await find(id)
  assert.deepEqual([row.by_day, row.first_by, row.slips], ['2026-12-18', '2026-11-10', 1])
  assert.match(textOf((await manager.get(path)).body), /first 10 November 2026\. Put off once/)
})

test('what is no day is refused with what to enter', async () => {
  const { path } = await aDecision()
  const refused = await manager.post(path, {
    version: '1',
    status: 'done',
    'done-on-day': '31',
    'done-on-month': '2',
    'done-on-year': '2026',
  })
  assert.equal(refused.statusCode, 400)
  assert.match(refused.body, /The day it was done must be a real date/)
})

test('whoever is second keeps what they typed and sees what is recorded', async () => {
  const { id, path } = await aDecision()
  await manager.post(path, { version: '1', status: 'part', evidence: 'first' })
  const second = await manager.post(path, { version: '1', status: 'not-started', evidence: 'mine' })
  assert.equal(second.statusCode, 409)
  assert.match(second.body, /Somebody recorded something while you were writing/)
  assert.match(second.body, /mine/)
  assert.equal((await find(id)).evidence, 'first')
})

test('the child’s own social worker records; an auditor looks and sees no form', async () => {
  const { path } = await aDecision()
  const dan = await signedInAs(site, { roles: ['social-worker'], personId: 'dan', name: 'Dan Petrov' })
  assert.equal((await dan.post(path, { version: '1', status: 'part' })).statusCode, 303)
  assert.equal((await dan.post(`${path}/ask`, { email: 'x@example.org' })).statusCode, 403)
  const auditor = await signedInAs(site, 'auditor')
  const seen = await auditor.get(path)
  assert.equal(seen.statusCode, 200)
  assert.doesNotMatch(seen.body, /Record what came of it|Ask by e-mail/)
})

test('a version that no form of ours sends is refused as changed by somebody else', async () => {
  const { id, path } = await aDecision()
  for (const version of ['', 'x', 'NaN', '-1', '1.5', '99999999999999999999']) {
    const refused = await manager.post(path, { version, status: 'part' })
    assert.equal(refused.statusCode, 409, version)
  }
  assert.equal((await manager.post(path, { status: 'part' })).statusCode, 409)
  assert.equal((await find(id)).version, 1)
})

test('the list has what is overdue and open, by officer and as a file', async () => {
  const { id } = await aDecision('=HYPERLINK("x")')
  const list = await manager.get('/decisions')
  assert.match(textOf(list.body), /Tilly Marsh Dan Petrov Overdue since 10 November/)
  assert.match((await manager.get('/decisions?officer=ruth')).body, new RegExp(id))
  assert.match((await manager.get('/decisions?officer=owen')).body, /No decision is overdue\./)
  const csv = await manager.get('/decisions.csv?list=open')
  assert.match(csv.body, /Decision,Child,Who does it,By,Age,How far,IRO/)
  assert.doesNotMatch(csv.body, /^=|,=/m)
  const other = await signedInAs(site, { roles: ['social-worker'] })
  assert.doesNotMatch((await other.get('/decisions')).body, new RegExp(id))
})
