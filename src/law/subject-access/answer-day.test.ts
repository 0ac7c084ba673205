import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidBy } from '../../../test/support/due-on.ts'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { type AccessRequest, whenRecordIsDueToItsSubject } from './answer-day.ts'

const due = (askedOn: string, given: Partial<AccessRequest> = {}) =>
  whenRecordIsDueToItsSubject({ askedOn: isoDay(askedOn), extension: 'none', pausedDays: 0, ...given })

const ROWS: readonly (readonly [string, string, Partial<AccessRequest>, string])[] = [
  ['asked for on 31 January 2027, the record is due on 28 February 2027', '2027-01-31', {}, '2027-02-28'],
  ['asked for on 21 November 2026, the record is due on 21 December', '2026-11-21', {}, '2026-12-21'],
  [
    'with two more months it is due three months after it was asked for',
    '2026-11-30',
    { extension: 'two-months' },
    '2027-02-28',
  ],
  ['days of waiting to hear what is meant are added', '2026-11-21', { pausedDays: 4 }, '2026-12-25'],
  ['asked for in a leap February, it is due on the same day of March', '2028-02-29', {}, '2028-03-29'],
]

for (const [says, askedOn, given, day] of ROWS) {
  test(says, () => {
    const answer = due(askedOn, given)
    assert.equal(answer.kind === 'due' && toIsoDate(answer.due), day)
  })
}

test('the month is explained', () => {
  assert.deepEqual(saidBy(due('2026-11-21')), [
    'Asked for on Saturday 21 November 2026; the record is due within one month: by Monday 21 December 2026. [DPL access]',
  ])
})

test('two more months and the wait are explained', () => {
  assert.deepEqual(saidBy(due('2026-11-21', { extension: 'two-months', pausedDays: 1 })), [
    'Asked for on Saturday 21 November 2026; the record is due within three months, because it is hard and 1 day of waiting to hear what is meant: by Monday 22 February 2027. [DPL access]',
  ])
})
