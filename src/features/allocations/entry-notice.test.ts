import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import { judgeNotice } from './entry-notice.ts'

const judge = (
  start: string,
  receivedOn: string | null,
  firstReviewDue: string | null = null,
  today = '2026-11-20',
) =>
  judgeNotice(
    {
      start: isoDay(start),
      receivedOn: receivedOn === null ? null : isoDay(receivedOn),
      firstReviewDue: firstReviewDue === null ? null : isoDay(firstReviewDue),
    },
    { today: isoDay(today), calendar: ENGLAND, leastDaysOn: () => 5 },
  )

test('a notice on the second working day is in time', () => {
  assert.deepEqual(judge('2026-11-13', '2026-11-17').verdict, { kind: 'in-time' })
})

test('a notice on the third working day is late by one', () => {
  assert.deepEqual(judge('2026-11-13', '2026-11-18').verdict, {
    kind: 'late',
    workingDaysLate: 1,
    daysLate: 1,
  })
})

test('no notice waits until the day it is due has passed, and is overdue after', () => {
  assert.deepEqual(judge('2026-11-18', null).verdict, { kind: 'waiting', workingDaysLeft: 0 })
  assert.equal(judge('2026-11-17', null).verdict.kind, 'overdue')
})

test('with five working days left for the first review it is not doomed, and with four it is', () => {
  assert.equal(judge('2026-10-23', '2026-11-13', '2026-11-20').isDoomed, false)
  const doomed = judge('2026-10-23', '2026-11-16', '2026-11-20')
  assert.deepEqual([doomed.isDoomed, doomed.daysForReview], [true, 4])
})

test('where nobody has told us, the days left are counted from today', () => {
  assert.equal(judge('2026-10-23', null, '2026-11-20').isDoomed, true)
})

test('where the first review has no day it is not called doomed', () => {
  assert.deepEqual(
    [judge('2026-10-01', null).isDoomed, judge('2026-10-01', null).daysForReview],
    [false, null],
  )
})

test('the due day comes with its reasons and the guidance it rests on', () => {
  const { due, because } = judge('2026-11-13', null)
  assert.equal(due, isoDay('2026-11-17'))
  assert.ok(because.some(({ cites }) => cites.includes('HB notice')))
})
