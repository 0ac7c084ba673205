import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import { answerDue, decideEvent, type SignificantEvent, toCareEvents } from './event.ts'
import { KINDS_TOLD, SIGNIFICANT_KINDS } from './event-kinds.ts'

const on = isoDay('2026-11-02')
const today = isoDay('2026-11-20')
const asked = (day: Day) => ({ kind: 'asked-for-by-iro', on: day, before: null })

const event = (given: Partial<SignificantEvent>): Omit<SignificantEvent, 'toldBy'> => ({
  id: 'e',
  childId: 'c',
  kind: 'missing',
  on,
  before: null,
  says: '',
  toldOn: on,
  answer: null,
  isWithdrawn: false,
  version: 1,
  ...given,
})

test('every kind says where it stands, and brings a review or is left to the officer', () => {
  for (const { says, cites } of Object.values(SIGNIFICANT_KINDS)) assert.ok(says !== '' && cites.length > 0)
  assert.equal(KINDS_TOLD.includes('asked-for-by-iro'), false)
})

test('an event of the law moves the clock, with the day before which a review is owed', () => {
  const before = isoDay('2026-12-01')
  assert.deepEqual(toCareEvents(event({ kind: 'placement-ending', before })), [
    { kind: 'placement-ending', on, before },
  ])
})

test('another event moves no clock, until the officer brings the review forward on the day of the answer', () => {
  const answer = { disposition: 'contact', reason: '', on: today, by: null } as const
  assert.deepEqual(toCareEvents(event({ answer })), [])
  assert.deepEqual(toCareEvents(event({ answer: { ...answer, disposition: 'bring-forward' } })), [
    asked(today),
  ])
})

test('what was told by mistake moves no clock', () => {
  assert.deepEqual(toCareEvents(event({ kind: 'visit-concern', isWithdrawn: true })), [])
})

test('a day of what is planned is kept only where the law asks for a review before it', () => {
  const said = { on, before: isoDay('2026-12-01'), says: 'x' }
  const kept = decideEvent({ ...said, kind: 'plan-change' }, today)
  assert.equal(kept.ok && kept.value.before, isoDay('2026-12-01'))
  const dropped = decideEvent({ ...said, kind: 'health' }, today)
  assert.equal(dropped.ok && dropped.value.before, null)
})

test('an event of tomorrow, and one planned for before it was proposed, are refused', () => {
  const tomorrow = decideEvent({ kind: 'health', on: isoDay('2026-11-21'), before: null, says: 'x' }, today)
  assert.equal(tomorrow.ok ? null : tomorrow.failure.field, 'on-day')
  const back = decideEvent({ kind: 'plan-change', on, before: isoDay('2026-11-01'), says: 'x' }, today)
  assert.equal(back.ok ? null : back.failure.field, 'before-day')
})

test('the answer is due five working days after the officer was told', () => {
  assert.equal(answerDue(isoDay('2026-11-20'), { daysOn: () => 5, calendar: ENGLAND }), isoDay('2026-11-27'))
})
