import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { createClock, londonDayOf } from './clock.ts'

test('half past eleven at night in universal time is the next day in a London summer', () => {
  assert.equal(londonDayOf(new Date('2026-06-30T23:30:00Z')), isoDay('2026-07-01'))
})

test('half past eleven at night in universal time is the same day in a London winter', () => {
  assert.equal(londonDayOf(new Date('2026-12-31T23:30:00Z')), isoDay('2026-12-31'))
})

test('the day the clocks go back begins and ends on its own date', () => {
  assert.equal(londonDayOf(new Date('2026-10-24T23:00:00Z')), isoDay('2026-10-25'))
  assert.equal(londonDayOf(new Date('2026-10-25T23:59:59Z')), isoDay('2026-10-25'))
})

test('a demonstration holds the day still while the instant goes on', () => {
  const clock = createClock(isoDay('2026-11-21'))
  assert.equal(clock.today(), isoDay('2026-11-21'))
  assert.ok(Math.abs(clock.now().getTime() - Date.now()) < 5000)
})

test('without a fixed day, today is the London day of now', () => {
  assert.equal(createClock(null).today(), londonDayOf(new Date()))
})
