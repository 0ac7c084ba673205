// What is done with a meeting that stands: changed, adjourned once, set to go on, cancelled; people asked and told off.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import ICAL from 'ical.js'
import { saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { rebuildAllObligations, rebuildObligations } from '../../reviews/index.ts'
import { findMeeting, listMeetingsOnClosedDays } from '../index.ts'

const TODAY = isoDay('2026-03-16')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
let path = ''
let id = ''
const manager = await signedInAs(site, { name: 'Petra Lindqvist', roles: ['manager'] })
const day = (iso: string) => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  return { 'on-day': dayOfMonth, 'on-month': month, 'on-year': year }
}
const plan = (on: string, given: Readonly<Record<string, string>> = {}) => ({
  slot: 'other',
  ...day(on),
  at: '3:45pm',
  minutes: '60',
  officer: 'ruth',
  format: 'in-person',
  place: 'Elm House',
  ...given,
})
const newestMessage = async () =>
  await db.selectFrom('message').selectAll().orderBy('made_at', 'desc').limit(1).executeTakeFirstOrThrow()
const sequenceIn = (content: string | null) =>
  new ICAL.Component(ICAL.parse(content ?? ''))
    .getFirstSubcomponent('vevent')
    ?.getFirstPropertyValue('sequence')

before(async () => {
  await saveSmallAuthority(db)
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly']))
  const saved = await manager.post('/children/tilly/meetings/new', {
    ...plan('2026-03-20'),
    'invited-role': ['parent'],
    'invited-name': ['Joy Marsh'],
    'invited-email': ['joy@example.com'],
  })
  path = String(saved.headers.location)
  id = path.split('/').at(-1) ?? ''
})

test('a meeting is changed with a reason: the sequence moves, everybody is told, and the history says why', async () => {
  const noReason = await manager.post(`${path}/rearrange`, { ...plan('2026-03-24'), version: '1' })
  assert.equal(noReason.statusCode, 400)
  assert.match(noReason.body, /Enter why the meeting is changed/)
  const saved = await manager.post(`${path}/rearrange`, {
    ...plan('2026-03-24'),
    reason: 'The carer is away',
    version: '1',
  })
  assert.equal(saved.statusCode, 303)
  const meeting = await findMeeting(db, id)
  assert.deepEqual(
    [meeting?.version, meeting?.sequence, meeting && toIsoDate(meeting.on)],
    [2, 1, '2026-03-24'],
  )
  const message = await newestMessage()
  assert.equal(message.subject, 'Review meeting changed: Tuesday 24 March 2026, 3:45pm')
  assert.equal(sequenceIn(message.calendar_content), 1)
  assert.doesNotMatch(message.body ?? '', /The carer is away/)
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /Changed 24 March 2026, 3:45pm to 4:45pm .* The carer is away Petra Lindqvist/)
  assert.match(text, /Arranged 20 March 2026, 3:45pm to 4:45pm/)
})

test('who is second to change a meeting is told, and keeps what they typed', async () => {
  const second = await manager.post(`${path}/rearrange`, {
    ...plan('2026-03-25'),
    reason: 'Mine',
    version: '1',
  })
  assert.equal(second.statusCode, 409)
  assert.match(second.body, /Somebody else changed this meeting while you were writing/)
  assert.match(second.body, />Mine<\/textarea>/)
})

test('more people are asked once each, and somebody is told not to come', async () => {
  const asked = {
    'invited-role': ['school'],
    'invited-name': ['Ms Okoro'],
    'invited-email': ['head@school.example'],
  }
  assert.equal((await manager.post(`${path}/invite`, asked)).statusCode, 303)
  const twice = await manager.post(`${path}/invite`, asked)
  assert.equal(twice.statusCode, 422)
  assert.match(twice.body, /Ms Okoro is asked already/)
  const shown = await manager.get(path)
  const invited = [...shown.body.matchAll(/name="invited" value="([^"]+)"/g)].map((found) => found[1] ?? '')
  assert.equal(invited.length, 2)
  assert.equal((await manager.post(`${path}/uninvite`, { invited: invited[1] ?? '' })).statusCode, 303)
  const message = await newestMessage()
  assert.deepEqual([message.to_address, message.calendar_method], ['head@school.example', 'CANCEL'])
  assert.doesNotMatch((await manager.get(path)).body, /Ms Okoro/)
})

test('a day that becomes a bank holiday is shown on the meeting’s page, in the list and to whoever asks for such meetings', async () => {
  await db.insertInto('one_off_holiday').values({ on_day: '2026-03-24', name: 'royal wedding' }).execute()
  await rebuildAllObligations(db)
  assert.match(
    textOf((await manager.get(path)).body),
    /Tuesday 24 March 2026 is a bank holiday now: royal wedding\. It became one after this meeting was arranged/,
  )
  assert.match(textOf((await manager.get('/meetings')).body), /1 meeting now stands on a bank holiday/)
  const reach = { accountId: 'x', emergencyAt: null, through: null, today: TODAY }
  const closed = await listMeetingsOnClosedDays(db, TODAY, reach)
  assert.deepEqual(
    closed.map(({ meeting, holiday }) => [meeting.id, holiday]),
    [[id, 'royal wedding']],
  )
  await db.deleteFrom('one_off_holiday').execute()
})

test('a review is adjourned with a reason, and the page says by when it goes on and why', async () => {
  await manager.post(`${path}/rearrange`, { ...plan('2026-03-16'), reason: 'Sooner', version: '2' })
  const early = await manager.post(`${path}/adjourn`, { ...day('2026-03-13'), reason: 'x', version: '3' })
  assert.equal(early.statusCode, 422)
  assert.match(early.body, /It cannot have been adjourned before that/)
  const none = await manager.post(`${path}/adjourn`, { ...day('2026-03-16'), version: '3' })
  assert.equal(none.statusCode, 400)
  assert.match(none.body, /Enter why the review is adjourned/)
  const saved = await manager.post(`${path}/adjourn`, {
    ...day('2026-03-16'),
    reason: 'The health plan is missing',
    'child-wishes': 'Wants it soon',
    version: '3',
  })
  assert.equal(saved.statusCode, 303)
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /What the child says about the delay Wants it soon/)
  assert.match(text, /What the carers say about the delay Not recorded/)
  assert.match(text, /By Wednesday 15 April 2026/)
  assert.match(text, /CPPCR reg 36\(2\)/)
})

test('an adjourned review is set to go on; later than 20 working days it is asked about with the citation', async () => {
  const late = await manager.post(`${path}/rearrange`, {
    ...plan('2026-04-16'),
    reason: 'Health plan came',
    version: '4',
  })
  assert.equal(late.statusCode, 422)
  assert.match(
    textOf(late.body),
    /This review was adjourned\. It goes on within 20 working days, by Wednesday 15 April 2026/,
  )
  assert.match(late.body, /CPPCR reg 36\(2\)/)
  const saved = await manager.post(`${path}/rearrange`, {
    ...plan('2026-04-15'),
    reason: 'Health plan came',
    version: '4',
  })
  assert.equal(saved.statusCode, 303)
  assert.match(textOf((await manager.get(path)).body), /Set to go on 15 April 2026/)
})

test('an adjourned review that is begun still goes on, and its meeting is held on the day of the later part', async () => {
  const begun = { id: 'begun', child_id: 'tilly', first_part: '2026-03-16', parts: ['2026-03-16'] }
  await db.insertInto('review').values(begun).execute()
  const at = (state: 'adjourned' | 'arranged', on_day: string) =>
    db.updateTable('meeting').set({ state, on_day }).where('id', '=', id).execute()
  await at('adjourned', '2026-03-16')
  assert.match((await manager.get(path)).body, /Say when it goes on/)
  await at('arranged', '2026-04-15')
  const whole = { parts: ['2026-03-16', '2026-04-15'], completed_on: '2026-04-15' }
  await db.updateTable('review').set(whole).where('id', '=', 'begun').execute()
  assert.match(textOf((await manager.get(path)).body), /Held: see the review/)
  await db.deleteFrom('review').where('id', '=', 'begun').execute()
})

test('a second adjournment is refused, with the provision', async () => {
  await db.updateTable('meeting').set({ on_day: '2026-03-16' }).where('id', '=', id).execute()
  const again = await manager.post(`${path}/adjourn`, { ...day('2026-03-16'), reason: 'Again', version: '5' })
  assert.equal(again.statusCode, 422)
  assert.match(again.body, /This review was adjourned before, and may be adjourned only once/)
  assert.match(again.body, /CPPCR reg 36\(2\)/)
})

test('a meeting is cancelled with a reason, and calendars take it away', async () => {
  assert.equal((await manager.post(`${path}/cancel`, { reason: '', version: '5' })).statusCode, 400)
  const saved = await manager.post(`${path}/cancel`, { reason: 'The child left care', version: '5' })
  assert.equal(saved.statusCode, 303)
  const message = await newestMessage()
  assert.deepEqual([message.to_address, message.calendar_method], ['joy@example.com', 'CANCEL'])
  assert.match(textOf((await manager.get(path)).body), /Cancelled\. .* The child left care/)
  const changed = await manager.post(`${path}/rearrange`, {
    ...plan('2026-04-20'),
    reason: 'x',
    version: '6',
  })
  assert.match(changed.body, /This meeting is cancelled\. Arrange a new one/)
})

test('what the child wishes is recorded later as well', async () => {
  const version = '1'
  const saved = await manager.post(`${path}/wishes`, {
    version,
    'wish-who': 'My aunt',
    'wish-where-asked': 'no-wish',
  })
  assert.equal(saved.statusCode, 303)
  const text = textOf((await manager.get(path)).body)
  assert.match(text, /Who should be asked My aunt/)
  assert.match(text, /Where the meeting is No wish/)
})

test('the policy on reviews is recorded as given, with its version', async () => {
  const given = { to: 'child', way: 'in-person', ...day('2026-03-13') }
  assert.match((await manager.post(`${path}/policy`, given)).body, /No policy on reviews is written yet/)
  const policy = { title: 'Your reviews', body: 'We meet.', version: '0', step: 'publish' }
  await manager.post('/review-policy/new', policy)
  assert.equal((await manager.post(`${path}/policy`, { ...day('2026-03-13') })).statusCode, 400)
  assert.equal((await manager.post(`${path}/policy`, given)).statusCode, 303)
  await manager.post('/review-policy/new', { ...policy, version: '1' })
  assert.match(
    textOf((await manager.get(path)).body),
    /The child: version 1 , in person, 13 March 2026 \(Petra Lindqvist\) There is a newer version\./,
  )
})
