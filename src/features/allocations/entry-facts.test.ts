import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import { type BegunCare, toAppointmentFact, toNoticeFact } from './entry-facts.ts'

const today = isoDay('2026-11-20')
const begun = (given: Partial<BegunCare> = {}): BegunCare => ({
  childId: 'tilly',
  start: isoDay('2026-03-13'),
  end: null,
  toldOn: null,
  officerFrom: null,
  ...given,
})
const notice = (given: Partial<BegunCare>, on = today) => toNoticeFact(begun(given), ENGLAND, on).outcome
const appointed = (given: Partial<BegunCare>, on = today) =>
  toAppointmentFact(begun(given), ENGLAND, on).outcome

test('told on the due day is in time, told the day after is late', () => {
  assert.equal(notice({ toldOn: isoDay('2026-03-17') }), 'in-time')
  assert.equal(notice({ toldOn: isoDay('2026-03-18') }), 'late')
})

test('a notice that is not recorded is not late: it is not recorded', () => {
  assert.equal(notice({}), 'not-recorded')
})

test('before the due day has passed nothing is missing yet', () => {
  assert.equal(notice({}, isoDay('2026-03-17')), 'not-yet')
  assert.equal(appointed({}, isoDay('2026-03-20')), 'not-yet')
})

test('an officer on the fifth working day is in time, on the sixth late, and none at all late', () => {
  assert.equal(appointed({ officerFrom: isoDay('2026-03-20') }), 'in-time')
  assert.equal(appointed({ officerFrom: isoDay('2026-03-23') }), 'late')
  assert.equal(appointed({}), 'late')
})

test('care that ended before the day asks for no officer any more', () => {
  assert.equal(appointed({ end: isoDay('2026-03-18') }), 'not-yet')
})

test('care that began before April 2011 has no clock', () => {
  assert.equal(notice({ start: isoDay('2010-05-04') }), 'cannot-tell')
})
