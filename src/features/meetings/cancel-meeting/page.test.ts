// Meetings of children who are looked after no more: to be cancelled, and nobody is asked to them.
import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { arrangeMeetingOf, planFields } from '../../../../test/support/meeting-desk.ts'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { aCarePeriod, aSourcedChild } from '../../../../test/support/sourced-child.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { addYears, type Day, isoDay } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { saveFacts } from '../../children/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { findMeeting, findNextMeetingOf, listInvited } from '../index.ts'
import { listFeedMeetings } from '../queries/calendar-feeds.ts'

const TODAY = isoDay('2026-03-16')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
const manager = await signedInAs(site, { name: 'Petra Lindqvist', roles: ['manager'] })
let path = ''
let id = ''

before(() => saveSmallAuthority(db))
beforeEach(async () => {
  for (const table of [
    'invited',
    'meeting_adjournment',
    'meeting_wish',
    'meeting_version',
    'meeting',
  ] as const)
    await db.deleteFrom(table).execute()
  await saveCare({})
  const arranged = await arrangeMeetingOf(manager, 'tilly', '2026-03-20', {
    'invited-role': ['parent'],
    'invited-name': ['Joy Marsh'],
    'invited-email': ['joy@example.com'],
  })
  path = arranged.path
  id = arranged.id
  await db.deleteFrom('message').execute()
})

const saveCare = (given: Partial<ReturnType<typeof aCarePeriod>>, born: Day | null = isoDay('2014-05-10')) =>
  transaction(db, async (trx) => {
    await saveFacts(trx, [{ ...aSourcedChild('tilly', [{ ...aCarePeriod('2026-03-02'), ...given }]), born }])
    await rebuildObligations(trx, ['tilly'])
  })
const leave = () => saveCare({ end: isoDay('2026-03-14'), endReason: 'E4A', ending: 'recorded' })
const die = () => saveCare({ end: isoDay('2026-03-14'), endReason: 'E2', ending: 'recorded' })
const messages = () => db.selectFrom('message').selectAll().execute()
const cancel = () => manager.post(`${path}/cancel`, { reason: 'Care ended', version: '1' })

test('a meeting of a child who left care is listed as to be cancelled, on no other list, and nobody is asked to it', async () => {
  await leave()
  const text = textOf((await manager.get('/meetings')).body)
  assert.match(text, /1 meeting is to be cancelled\. .*Tilly Marsh : Friday 20 March 2026, Ruth Adeyemi/)
  assert.match(text, /0 reviews to arrange, 0 arranged/)
  assert.equal(await findNextMeetingOf(db, 'tilly', TODAY), null)
  const shown = textOf((await manager.get(path)).body)
  assert.match(shown, /To be cancelled\. The child left care on 14 March 2026\./)
  assert.doesNotMatch(shown, /Ask more people|Change day, time or place/)
  const asked = { 'invited-role': ['school'], 'invited-name': ['Okoro'], 'invited-email': ['o@example.com'] }
  const refused = await manager.post(`${path}/invite`, asked)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /The child left care on 14 March 2026, so nobody is asked\. Cancel this meeting/)
  const changed = { ...planFields('2026-03-24'), reason: 'x', version: '1' }
  assert.equal((await manager.post(`${path}/rearrange`, changed)).statusCode, 422)
  const another = await manager.post('/children/tilly/meetings/new', planFields('2026-03-24'))
  assert.match(
    another.body,
    /The child left care on 14 March 2026, so no review can be arranged for this day/,
  )
  assert.deepEqual(await messages(), [])
  assert.equal((await cancel()).statusCode, 303)
  assert.deepEqual(
    (await messages()).map(({ to_address, calendar_method }) => [to_address, calendar_method]),
    [['joy@example.com', 'CANCEL']],
  )
  assert.doesNotMatch(textOf((await manager.get('/meetings')).body), /to be cancelled/)
})

test('when a child has died nothing is sent: not on cancelling, nor on telling somebody not to come', async () => {
  await die()
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /To be cancelled\. This child has died\. Nobody is written to any more/)
  assert.match((await manager.get(`${path}/cancel`)).body, /No e-mail is sent to anybody/)
  const invited = (await listInvited(db, id))[0]?.id ?? ''
  await manager.post(`${path}/uninvite`, { invited })
  assert.equal((await cancel()).statusCode, 303)
  assert.equal((await findMeeting(db, id))?.state, 'cancelled')
  assert.deepEqual(await messages(), [])
  assert.match(
    (await manager.post('/children/tilly/meetings/new', planFields('2026-03-24'))).body,
    /This child has died, so no review can be arranged for this day/,
  )
})

test('a death of which no day is known stops everything as well', async () => {
  await saveCare({ endReason: 'E2' })
  assert.equal(await findNextMeetingOf(db, 'tilly', TODAY), null)
  await cancel()
  assert.deepEqual(await messages(), [])
})

test('a meeting on or after the eighteenth birthday is to be cancelled, and one before it is not', async () => {
  await saveCare({}, addYears(isoDay('2026-03-20'), -18))
  assert.equal(await findNextMeetingOf(db, 'tilly', TODAY), null)
  assert.match(textOf((await manager.get(path)).body), /The child turns 18 on 20 March 2026/)
  await saveCare({}, addYears(isoDay('2026-03-21'), -18))
  assert.equal((await findNextMeetingOf(db, 'tilly', TODAY))?.id, id)
})

test('calendar programs take away the meetings of a child who is looked after no more', async () => {
  const states = async () => (await listFeedMeetings(db, 'ruth', TODAY)).map(({ state }) => state)
  assert.deepEqual(await states(), ['arranged'])
  await leave()
  assert.deepEqual(await states(), ['cancelled'])
})

test('a meeting whose review is recorded is not the next one, also on its day', async () => {
  await db.updateTable('meeting').set({ on_day: '2026-03-16' }).execute()
  assert.equal((await findNextMeetingOf(db, 'tilly', TODAY))?.id, id)
  const review = { id: 'r1', child_id: 'tilly', first_part: '2026-03-16', parts: ['2026-03-16'] } as const
  await db
    .insertInto('review')
    .values({ ...review, parts: [...review.parts] })
    .execute()
  assert.equal(await findNextMeetingOf(db, 'tilly', TODAY), null)
  assert.match(textOf((await manager.get('/meetings')).body), /, 0 arranged/)
  await db.deleteFrom('review').execute()
})
