import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import type { MeetingPlan } from './meeting.ts'
import { type Confirmation, decideMeeting, type MeetingFacts } from './meeting-choice.ts'

const FACTS: MeetingFacts = {
  calendar: ENGLAND,
  today: isoDay('2026-11-20'),
  due: isoDay('2026-12-14'),
  notBefore: null,
  officer: { name: 'Ruth Adeyemi', meetings: [], away: [] },
  childMeetings: [],
  already: null,
  changing: null,
  careOver: null,
  newlyTold: [],
  resumeBy: null,
}
const PLAN: MeetingPlan = {
  on: isoDay('2026-12-11'),
  startsAt: '15:45',
  minutes: 60,
  officerId: 'ruth',
  format: 'in-person',
  place: 'Elm House',
}
const decide = (
  facts: Partial<MeetingFacts>,
  plan: Partial<MeetingPlan>,
  confirmed: readonly Confirmation[] = [],
) => {
  const decided = decideMeeting({ ...FACTS, ...facts }, { plan: { ...PLAN, ...plan }, confirmed })
  return decided.ok ? 'ok' : `${decided.failure.code} (${decided.failure.field})`
}

test('the due day is in time, and the day after is asked about as late', () => {
  assert.equal(decide({}, { on: isoDay('2026-12-14') }), 'ok')
  assert.equal(decide({}, { on: isoDay('2026-12-15') }), 'late (confirm)')
  assert.equal(decide({}, { on: isoDay('2026-12-15') }, ['late']), 'ok')
  assert.equal(decide({ due: null }, { on: isoDay('2027-06-01') }), 'ok')
})

test('today may be arranged, and yesterday is recorded rather than arranged', () => {
  assert.equal(decide({}, { on: FACTS.today }), 'ok')
  assert.equal(decide({}, { on: isoDay('2026-11-19') }), 'past (on-day)')
})

test('a bank holiday is refused, also where it was confirmed as a weekend', () => {
  assert.equal(decide({ due: null }, { on: isoDay('2026-12-25') }, ['weekend']), 'bank-holiday (on-day)')
})

test('a day before a review counts is asked about', () => {
  const facts = { notBefore: isoDay('2026-12-12') }
  assert.equal(decide(facts, {}), 'early (confirm)')
  assert.equal(decide(facts, { on: isoDay('2026-12-14') }), 'ok')
})

test('a meeting is in its own way neither for the child nor for the IRO', () => {
  const standing = { id: 'm1', on: PLAN.on, startsAt: '15:30', minutes: 60 }
  const officer = { name: 'Ruth Adeyemi', meetings: [standing], away: [] }
  assert.equal(decide({ officer }, {}), 'officer-taken (at)')
  assert.equal(decide({ officer, changing: 'm1' }, {}), 'ok')
  assert.equal(decide({ childMeetings: [standing] }, {}), 'child-taken (at)')
  assert.equal(decide({ officer }, { startsAt: '16:30' }), 'ok')
  assert.equal(decide({ officer }, { on: isoDay('2026-12-10') }), 'ok')
})

test('an absence ends on the day somebody is back', () => {
  const away = [{ from: isoDay('2026-12-07'), to: isoDay('2026-12-11'), cover: null }]
  const officer = { name: 'Ruth Adeyemi', meetings: [], away }
  assert.equal(decide({ officer }, {}), 'ok')
  assert.equal(decide({ officer }, { on: isoDay('2026-12-10') }), 'officer-away (officer)')
  const open = [{ from: isoDay('2026-12-07'), to: null, cover: null }]
  assert.equal(decide({ officer: { ...officer, away: open } }, {}), 'officer-away (officer)')
})

test('what is confirmed and was not asked about is not kept', () => {
  const decided = decideMeeting(FACTS, { plan: PLAN, confirmed: ['late', 'weekend'] })
  assert.deepEqual(decided.ok && decided.value.confirmed, [])
})
