// A review is adjourned once, whatever its meetings; and what is held cannot be changed from a stale form.
import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { arrangeMeetingOf, dayFields, planFields } from '../../../../test/support/meeting-desk.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { findMeeting } from '../index.ts'

let today = isoDay('2026-03-16')
const site = await startTestServer({ today: () => today })
const { db } = site.services
const manager = await signedInAs(site, { name: 'Petra Lindqvist', roles: ['manager'] })

before(() => saveSmallAuthority(db))
beforeEach(async () => {
  today = isoDay('2026-03-16')
  for (const table of ['meeting_adjournment', 'meeting_version', 'meeting', 'review'] as const)
    await db.deleteFrom(table).execute()
  await rebuild()
})

const rebuild = () => transaction(db, (trx) => rebuildObligations(trx, ['tilly']))
const saveReview = async (id: string, parts: readonly IsoDate[], completedOn: IsoDate | null) => {
  const [first = '2026-03-16'] = parts
  await db
    .insertInto('review')
    .values({ id, child_id: 'tilly', first_part: first, parts: [...parts], completed_on: completedOn })
    .execute()
  await rebuild()
}
const adjourn = (path: string, on: string, version = '1') =>
  manager.post(`${path}/adjourn`, { ...dayFields(on), reason: 'No health plan', version })

test('a review that was adjourned cannot be adjourned again at another meeting, also where the first was cancelled', async () => {
  const first = await arrangeMeetingOf(manager, 'tilly', '2026-03-16')
  assert.equal((await adjourn(first.path, '2026-03-16')).statusCode, 303)
  assert.equal(
    (await manager.post(`${first.path}/cancel`, { reason: 'Another day', version: '2' })).statusCode,
    303,
  )
  const second = await arrangeMeetingOf(manager, 'tilly', '2026-04-10')
  today = isoDay('2026-04-10')
  const again = await adjourn(second.path, '2026-04-10')
  assert.equal(again.statusCode, 422)
  assert.match(
    textOf(again.body),
    /This review was adjourned before, and may be adjourned only once\. It was adjourned on 16 March 2026\. If that review is complete by now, record that first/,
  )
  assert.match(again.body, /CPPCR reg 36\(2\)/)
  assert.doesNotMatch((await manager.get(second.path)).body, />Adjourn</)
})

test('a new meeting of an adjourned review is asked about where it is after its 20 working days', async () => {
  const first = await arrangeMeetingOf(manager, 'tilly', '2026-03-16')
  await adjourn(first.path, '2026-03-16')
  await manager.post(`${first.path}/cancel`, { reason: 'Another day', version: '2' })
  const late = await manager.post('/children/tilly/meetings/new', planFields('2026-04-16'))
  assert.equal(late.statusCode, 422)
  assert.match(
    textOf(late.body),
    /This review was adjourned\. It goes on within 20 working days, by Wednesday 15 April 2026/,
  )
})

test('a meeting that was adjourned and became that of another review is not adjourned a second time', async () => {
  const { path } = await arrangeMeetingOf(manager, 'tilly', '2026-03-16')
  await adjourn(path, '2026-03-16')
  const goesOn = { ...planFields('2026-04-10'), reason: 'The health plan came', version: '2' }
  assert.equal((await manager.post(`${path}/rearrange`, goesOn)).statusCode, 303)
  await saveReview('r1', ['2026-03-16'], '2026-03-20')
  today = isoDay('2026-04-10')
  assert.doesNotMatch((await manager.get(path)).body, />Adjourn</)
  const again = await adjourn(path, '2026-04-10', '3')
  assert.equal(again.statusCode, 422)
  assert.match(
    textOf(again.body),
    /This meeting was adjourned before, on 16 March 2026\. If it is for another review now, cancel it and arrange a new one/,
  )
})

test('the next review is not judged by the day on which the adjourned one goes on', async () => {
  const first = await arrangeMeetingOf(manager, 'tilly', '2026-03-16')
  await adjourn(first.path, '2026-03-16')
  const asks = await manager.post('/children/tilly/meetings/new', planFields('2026-06-12'))
  assert.match(
    textOf(asks.body),
    /A review of this child was adjourned on its day, Monday 16 March 2026, and is still to go on\. Say on that meeting when/,
  )
  assert.match(textOf((await manager.get('/children/tilly/meetings/new')).body), /A review was adjourned, /)
  const next = await manager.post(
    '/children/tilly/meetings/new',
    planFields('2026-06-12', { confirm: ['another'] }),
  )
  assert.doesNotMatch(textOf(next.body), /This review was adjourned\. It goes on within 20 working days/)
  const goesOn = { ...planFields('2026-04-16'), reason: 'The health plan came', version: '2' }
  assert.match(
    textOf((await manager.post(`${first.path}/rearrange`, goesOn)).body),
    /This review was adjourned\. It goes on within 20 working days, by Wednesday 15 April 2026/,
  )
})

test('of the meetings after an adjourned one that was cancelled only the first goes on with it', async () => {
  const first = await arrangeMeetingOf(manager, 'tilly', '2026-03-16')
  await adjourn(first.path, '2026-03-16')
  await manager.post(`${first.path}/cancel`, { reason: 'Another day', version: '2' })
  const second = await arrangeMeetingOf(manager, 'tilly', '2026-04-10')
  const third = planFields('2026-06-12', { confirm: ['another'] })
  assert.doesNotMatch(
    textOf((await manager.post('/children/tilly/meetings/new', third)).body),
    /was adjourned\./,
  )
  const later = { ...planFields('2026-04-16'), reason: 'Nobody can come', version: '1' }
  assert.match(
    textOf((await manager.post(`${second.path}/rearrange`, later)).body),
    /by Wednesday 15 April 2026/,
  )
})

test('the review after one that was adjourned and is complete may be adjourned in its turn', async () => {
  const first = await arrangeMeetingOf(manager, 'tilly', '2026-03-16')
  await adjourn(first.path, '2026-03-16')
  await saveReview('r1', ['2026-03-16', '2026-04-10'], '2026-04-10')
  today = isoDay('2026-06-12')
  const next = await arrangeMeetingOf(manager, 'tilly', '2026-06-12')
  assert.equal((await adjourn(next.path, '2026-06-12')).statusCode, 303)
})

test('the day of an adjournment is that of its meeting, or one before on which it was arranged already', async () => {
  const { path, id } = await arrangeMeetingOf(manager, 'tilly', '2026-03-16')
  await db
    .updateTable('meeting_version')
    .set({ made_at: new Date('2026-03-09T10:00:00Z') })
    .where('meeting_id', '=', id)
    .execute()
  today = isoDay('2026-04-20')
  assert.match((await manager.get(`${path}/adjourn`)).body, /name="on-day" type="text" value="16"/)
  assert.match((await adjourn(path, '2026-04-10')).body, /The meeting was on 16 March 2026\. Enter that day/)
  assert.match((await adjourn(path, '2026-03-08')).body, /arranged on 9 March 2026\. It cannot have been/)
  assert.equal((await adjourn(path, '2026-04-21')).statusCode, 400)
  assert.equal((await adjourn(path, '2026-03-12')).statusCode, 303)
})

test('a meeting that is to come is given another day, and not adjourned', async () => {
  const { path } = await arrangeMeetingOf(manager, 'tilly', '2026-03-20')
  assert.match((await adjourn(path, '2026-03-16')).body, /If it cannot be held then, change its day instead/)
})

test('adjourning is offered where the first part is recorded and the review is not complete, and refused once it is', async () => {
  const { path } = await arrangeMeetingOf(manager, 'tilly', '2026-03-16')
  await saveReview('r1', ['2026-03-16'], null)
  const shown = await manager.get(path)
  assert.match(textOf(shown.body), /Held: see the review/)
  assert.match(shown.body, />Adjourn</)
  await db.updateTable('review').set({ completed_on: '2026-03-16' }).execute()
  assert.doesNotMatch((await manager.get(path)).body, />Adjourn</)
  const complete = await adjourn(path, '2026-03-16')
  assert.equal(complete.statusCode, 422)
  assert.match(complete.body, /recorded as completed on 16 March 2026/)
  await db.updateTable('review').set({ completed_on: null }).execute()
  assert.equal((await adjourn(path, '2026-03-16')).statusCode, 303)
  assert.match((await manager.get(path)).body, /Say when it goes on/)
})

test('a form drawn before the review was recorded neither cancels nor changes its meeting', async () => {
  const { path, id } = await arrangeMeetingOf(manager, 'tilly', '2026-03-16')
  await saveReview('r1', ['2026-03-16'], '2026-03-16')
  const cancelled = await manager.post(`${path}/cancel`, { reason: 'Stale', version: '1' })
  assert.equal(cancelled.statusCode, 422)
  assert.match(
    cancelled.body,
    /The review of this meeting is recorded: it was held on 16 March 2026\. So the meeting can no longer be changed or cancelled/,
  )
  const changed = await manager.post(`${path}/rearrange`, {
    ...planFields('2026-03-20'),
    reason: 'Stale',
    version: '1',
  })
  assert.equal(changed.statusCode, 422)
  assert.equal((await findMeeting(db, id))?.version, 1)
})

test('a review is recorded from its meeting with the day of the meeting filled in', async () => {
  const { path } = await arrangeMeetingOf(manager, 'tilly', '2026-03-16')
  const href = /href="(\/children\/tilly\/reviews\/new[^"]*)"/.exec((await manager.get(path)).body)?.[1] ?? ''
  const form = (await manager.get(href)).body
  for (const [box, value] of [
    ['day', '16'],
    ['month', '3'],
    ['year', '2026'],
  ])
    assert.match(form, new RegExp(`name="part-1-on-${box}"[^>]*value="${value}"`))
})
