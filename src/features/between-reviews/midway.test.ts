import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { decideMidway, type MidwaySaid, midwayDay } from './midway.ts'

const between = (from: string, to: string) => midwayDay({ from: isoDay(from), to: isoDay(to) })

test('half way between 1 April and 1 October is 1 July', () => {
  assert.equal(between('2026-04-01', '2026-10-01'), isoDay('2026-07-01'))
})

test('an interval of four months to the day asks for a check, and one a day shorter does not', () => {
  assert.equal(between('2026-04-01', '2026-08-01'), isoDay('2026-06-01'))
  assert.equal(between('2026-04-01', '2026-07-31'), null)
})

test('four months after the last day of October end on the last day of February', () => {
  assert.notEqual(between('2026-10-31', '2027-02-28'), null)
  assert.equal(between('2026-10-31', '2027-02-27'), null)
})

const said: MidwaySaid = {
  on: isoDay('2026-11-20'),
  grade: 'good',
  onTrack: 'yes',
  decisions: 'all',
  voice: '',
  action: '',
  personId: null,
}
const today = isoDay('2026-11-20')

test('a check of tomorrow is refused, and one of today is not', () => {
  assert.equal(decideMidway(said, today).ok, true)
  assert.equal(decideMidway({ ...said, on: isoDay('2026-11-21') }, today).ok, false)
})

test('a plan off track says what is done about it', () => {
  for (const worse of [{ grade: 'poor' }, { grade: 'not-enough' }, { onTrack: 'no' }] as const) {
    const refused = decideMidway({ ...said, ...worse }, today)
    assert.equal(refused.ok ? null : refused.failure.field, 'action')
    assert.equal(decideMidway({ ...said, ...worse, action: 'Spoke to the manager' }, today).ok, true)
  }
})
