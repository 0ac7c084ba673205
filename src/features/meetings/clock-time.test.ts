import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overlap, parseClockTime, timeAfter, toSlotWords, toTimeWords } from './clock-time.ts'

test('a time is read as people type it, and nothing else is', () => {
  const typed = [
    '14:30',
    '2.30pm',
    '9am',
    '1430',
    '12am',
    '12:15 PM',
    '24:00',
    '25',
    'noon',
    '13pm',
    '9:75',
    '',
  ]
  assert.deepEqual(typed.map(parseClockTime), [
    '14:30',
    '14:30',
    '09:00',
    '14:30',
    '00:00',
    '12:15',
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

test('two meetings overlap unless one begins when the other ends', () => {
  const at = (startsAt: string) => ({ startsAt, minutes: 60 })
  assert.equal(overlap(at('14:00'), at('14:59')), true)
  assert.equal(overlap(at('14:00'), at('15:00')), false)
  assert.equal(overlap(at('15:00'), at('14:00')), false)
})

test('times are said as people say them, and a day ends at midnight', () => {
  assert.deepEqual(['00:05', '09:00', '12:00', '15:45'].map(toTimeWords), [
    '12:05am',
    '9am',
    '12pm',
    '3:45pm',
  ])
  assert.equal(toSlotWords({ startsAt: '15:45', minutes: 60 }), '3:45pm to 4:45pm')
  assert.equal(timeAfter('23:30', 60), null)
})
