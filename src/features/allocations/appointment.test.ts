import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import { firstHeldIn, judgeAppointment } from './appointment.ts'

const judge = (appointed: string | null, firstReview: string | null = null, today = '2026-03-23') =>
  judgeAppointment(
    {
      lookedAfterFrom: isoDay('2026-03-13'),
      firstReviewOn: firstReview === null ? null : isoDay(firstReview),
      appointedOn: appointed === null ? null : isoDay(appointed),
    },
    { today: isoDay(today), calendar: ENGLAND },
  )

test('an IRO on the fifth working day is in time, and on the sixth is over the guidance', () => {
  assert.deepEqual(judge('2026-03-20').deadline, { status: 'met' })
  assert.deepEqual(judge('2026-03-23').deadline, {
    status: 'late',
    duty: 'should',
    daysLate: 3,
    workingDaysLate: 1,
  })
})

test('without an IRO the clock is due, then overdue', () => {
  assert.equal(judge(null, null, '2026-03-20').deadline.status, 'due')
  assert.equal(judge(null, null, '2026-03-21').deadline.status, 'overdue')
})

test('a first review that comes sooner makes it a duty of the law', () => {
  const { due, duty } = judge(null, '2026-03-18')
  assert.deepEqual([due, duty], [isoDay('2026-03-17'), 'must'])
})

test('an officer who stayed from the time before holds the child from the first day of the new time', () => {
  const period = { start: isoDay('2026-03-13'), end: null }
  assert.equal(firstHeldIn(period, [{ from: isoDay('2024-01-01'), to: null }]), period.start)
})

test('an officer of an earlier time in care does not count for this one', () => {
  const period = { start: isoDay('2026-03-13'), end: null }
  assert.equal(firstHeldIn(period, [{ from: isoDay('2024-01-01'), to: isoDay('2025-01-01') }]), null)
})
