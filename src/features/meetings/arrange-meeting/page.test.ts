import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import ICAL from 'ical.js'
import { saveChild, saveSmallAuthority, textOf } from '../../../../test/support/small-authority.ts'
import { signedInAs, startTestServer } from '../../../../test/support/test-server.ts'
import { isoDay, toIsoDate } from '../../../kit/dates/index.ts'
import { transaction } from '../../../platform/db/index.ts'
import { rebuildObligations } from '../../reviews/index.ts'
import { findMeeting, findNextMeetingOf, listInvited } from '../index.ts'

const TODAY = isoDay('2026-03-04')
const site = await startTestServer({ today: TODAY })
const { db } = site.services
before(async () => {
  await saveSmallAuthority(db)
  for (const [id, name] of [
    ['finn', 'Finn'],
    ['zara', 'Zara'],
    ['mia', 'Mia'],
  ] as const)
    await saveChild(db, id, name)
  await db.updateTable('person').set({ email: 'dan@example.gov.uk' }).where('id', '=', 'dan').execute()
  await transaction(db, (trx) => rebuildObligations(trx, ['tilly', 'finn', 'zara', 'mia']))
})
const manager = await signedInAs(site, { name: 'Petra Lindqvist', roles: ['manager'] })

const day = (iso: string) => {
  const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
  return { slot: 'other', 'on-day': dayOfMonth, 'on-month': month, 'on-year': year }
}
const plan = (on: string, given: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  ...day(on),
  at: '3:45pm',
  minutes: '60',
  officer: 'ruth',
  format: 'in-person',
  place: 'Elm House, room 2',
  ...given,
})
const arrange = (childId: string, fields: Readonly<Record<string, string | readonly string[]>>) =>
  manager.post(`/children/${childId}/meetings/new`, fields)
const idOf = (saved: { readonly headers: { readonly location?: unknown } }) =>
  String(saved.headers.location).split('/').at(-1) ?? ''

test('the page says by when the review is due and why, and offers times after school with what speaks for each', async () => {
  const shown = await manager.get('/children/tilly/meetings/new')
  assert.equal(shown.statusCode, 200)
  const text = textOf(shown.body)
  assert.match(text, /First review by Monday 30 March 2026/)
  assert.match(
    text,
    /Monday 16 March 2026, 3:45pm to 4:45pm In time: due by 30 March 2026, 10 working days to spare\. Ruth Adeyemi is free and not away\. After school, taken to end at 3:30pm: nobody has asked yet\./,
  )
  assert.match(text, /Social worker/)
  assert.match(shown.body, /value="Dan Petrov"/)
})

test('a review is arranged: kept, audited without words, and everybody with an address is written to without a name', async () => {
  const saved = await arrange('tilly', {
    ...plan('2026-03-16'),
    'wish-where-asked': 'wish',
    'wish-where': 'At school, in the library',
    'wish-how-asked': 'no-wish',
    'wish-chair-asked': 'child',
    'wish-school-day': '8.45am to 3pm',
    'invited-role': ['child', 'social-worker', ''],
    'invited-name': ['Tilly Marsh', 'Dan Petrov', ''],
    'invited-email': ['', 'dan@example.gov.uk', ''],
  })
  assert.equal(saved.statusCode, 303)
  const meeting = await findNextMeetingOf(db, 'tilly', TODAY)
  assert.ok(meeting)
  assert.deepEqual(
    [
      toIsoDate(meeting.on),
      meeting.startsAt,
      meeting.minutes,
      meeting.officerId,
      meeting.place,
      meeting.state,
    ],
    ['2026-03-16', '15:45', 60, 'ruth', 'Elm House, room 2', 'arranged'],
  )
  assert.deepEqual(
    (await listInvited(db, meeting.id)).map(({ name, role, email }) => [name, role, email]),
    [
      ['Tilly Marsh', 'child', null],
      ['Dan Petrov', 'social-worker', 'dan@example.gov.uk'],
    ],
  )
  const messages = await db.selectFrom('message').selectAll().execute()
  assert.equal(messages.length, 1)
  const [message] = messages
  assert.equal(message?.to_address, 'dan@example.gov.uk')
  assert.equal(message?.subject, 'Review meeting: Monday 16 March 2026, 3:45pm')
  assert.equal(message?.child_id, 'tilly')
  assert.doesNotMatch(`${message?.subject} ${message?.body} ${message?.calendar_content}`, /Tilly|Marsh/)
  const calendar = new ICAL.Component(ICAL.parse(message?.calendar_content ?? ''))
  assert.equal(calendar.getFirstPropertyValue('method'), 'REQUEST')
  const audit = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'arrange-meeting')
    .execute()
  assert.deepEqual(
    audit.map(({ record_id, version_after, child_id }) => [record_id, version_after, child_id]),
    [[meeting.id, 1, 'tilly']],
  )
})

test('the page of the meeting tells not asked, no wish and a wish apart', async () => {
  const meeting = await findNextMeetingOf(db, 'tilly', TODAY)
  const shown = await manager.get(`/children/tilly/meetings/${meeting?.id ?? ''}`)
  const text = textOf(shown.body)
  assert.match(text, /Where the meeting is At school, in the library/)
  assert.match(text, /Which day and time Not asked yet/)
  assert.match(text, /How: in person, by video, by telephone No wish/)
  assert.match(text, /Who leads the meeting The child/)
  assert.match(text, /When the child is at school 8:45am to 3pm/)
  assert.match(text, /Tilly Marsh The child By letter, which you send/)
})

test('the school day that the child told of is used for the next proposals', async () => {
  const text = textOf((await manager.get('/children/tilly/meetings/new')).body)
  assert.match(text, /3:15pm to 4:15pm .*After school, which ends at 3pm\./)
})

test('brothers and sisters are offered the time next to each other with the same IRO', async () => {
  const text = textOf((await manager.get('/children/finn/meetings/new')).body)
  assert.match(
    text,
    /Monday 16 March 2026, 4:45pm to 5:45pm Next to the review of Tilly Marsh, a brother or sister, at 3:45pm with the same IRO\./,
  )
  const saved = await arrange('finn', { ...plan('2026-03-16'), slot: '2026-03-16T16:45' })
  assert.equal(saved.statusCode, 303)
})

test('double booking of the IRO is refused with a sentence, and what was typed stays', async () => {
  const refused = await arrange('zara', plan('2026-03-16', { at: '4:15pm' }))
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Ruth Adeyemi has another review then, 3:45pm to 4:45pm\. Choose another time/)
  assert.match(refused.body, /value="Elm House, room 2"/)
  assert.equal(await findNextMeetingOf(db, 'zara', TODAY), null)
})

test('two who book the same IRO at the same moment: one of them is refused', async () => {
  const both = await Promise.all([
    arrange('zara', plan('2026-03-19', { at: '10:00' })),
    arrange('finn', plan('2026-03-19', { at: '10:30', confirm: ['another'] })),
  ])
  assert.deepEqual(
    both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other),
    [303, 422],
  )
})

test('a second meeting of a child who has one arranged is asked about, so that nobody is asked twice', async () => {
  const asked = await arrange('tilly', plan('2026-03-17'))
  assert.equal(asked.statusCode, 422)
  const says =
    /A review of this child is arranged already, for Monday 16 March 2026, 3:45pm to 4:45pm\. Change that one, or say below/
  assert.match(textOf(asked.body), says)
  assert.match(
    textOf((await manager.get('/children/tilly/meetings/new')).body),
    /A review is arranged already, for Monday 16 March 2026/,
  )
})

test('another review of the same child at the same time is refused, whoever holds it', async () => {
  const refused = await arrange('tilly', plan('2026-03-16', { officer: '', at: '4pm' }))
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /The child has another review then/)
})

test('a bank holiday is refused, and an IRO who is away, with who stands in', async () => {
  const closed = await arrange('zara', plan('2026-04-03'))
  assert.equal(closed.statusCode, 422)
  assert.match(closed.body, /Friday 3 April 2026 is a bank holiday: Good Friday\. Choose another day/)
  const absence = { id: 'away', person_id: 'ruth', kind: 'leave', cover_id: 'owen' }
  await db
    .insertInto('absence')
    .values({ ...absence, from_day: '2026-03-23', to_day: '2026-03-28' })
    .execute()
  const away = await arrange('zara', plan('2026-03-24'))
  assert.match(
    textOf(away.body),
    /Ruth Adeyemi is away then\. They are back on 28 March 2026\. Owen Birtles stands in/,
  )
})

test('a weekend and a day that is late are asked about, and arranged once somebody says so', async () => {
  const asked = await arrange('mia', plan('2026-04-11'))
  assert.equal(asked.statusCode, 422)
  assert.match(asked.body, /Saturday 11 April 2026 is a Saturday\. Say below that the child wishes it/)
  const late = await arrange('mia', plan('2026-04-11', { confirm: ['weekend'] }))
  assert.equal(late.statusCode, 422)
  assert.match(textOf(late.body), /after the last day in time, Monday 30 March 2026: the review will be late/)
  const saved = await arrange('mia', plan('2026-04-11', { confirm: ['weekend', 'late'] }))
  assert.equal(saved.statusCode, 303)
  const versions = await db
    .selectFrom('meeting_version')
    .select('confirmed')
    .where('meeting_id', '=', idOf(saved))
    .execute()
  assert.deepEqual(versions[0]?.confirmed, ['late', 'weekend'])
  const text = textOf((await manager.get(`/children/mia/meetings/${idOf(saved)}`)).body)
  assert.match(text, /The review will be late\. It is due by Monday 30 March 2026/)
})

test('what is missing is asked for, beside its box', async () => {
  const again = await arrange('zara', {
    slot: 'other',
    minutes: '5',
    'invited-role': [''],
    'invited-name': ['Sam'],
    'invited-email': ['not an address'],
    'wish-when-asked': 'wish',
  })
  assert.equal(again.statusCode, 400)
  for (const says of [
    'Enter the day of the review',
    'Enter when it begins, like 3:45pm',
    'Enter how long it is in minutes, from 15 to 480',
    'Choose how the meeting is held',
    'Enter where it is',
    'Choose who Sam is',
    'Enter an e-mail address for Sam, like name@example.com',
    'Enter what the child wishes: which day and time',
  ])
    assert.match(textOf(again.body), new RegExp(says))
  assert.match(again.body, /href="#invited-email-0"/)
})

test('a social worker sees the meeting of their child and arranges nothing; nobody sees one under another child', async () => {
  const dan = await signedInAs(site, { name: 'Dan Petrov', roles: ['social-worker'], personId: 'dan' })
  const meeting = await findNextMeetingOf(db, 'tilly', TODAY)
  const path = `/children/tilly/meetings/${meeting?.id ?? ''}`
  const shown = await dan.get(path)
  assert.equal(shown.statusCode, 200)
  assert.doesNotMatch(shown.body, /Change day, time or place/)
  assert.equal((await dan.post(`${path}/cancel`, { reason: 'x' })).statusCode, 403)
  assert.equal((await manager.get(path.replace('tilly', 'finn'))).statusCode, 404)
  assert.ok(await findMeeting(db, meeting?.id ?? ''))
})
