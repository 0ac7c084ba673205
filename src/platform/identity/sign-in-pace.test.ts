import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FailedAttempts, paceOf } from './sign-in-pace.ts'

const now = new Date('2026-11-21T12:00:00Z')
const none: FailedAttempts = { pair: 0, name: 0, address: 0, latestOfPair: null }

function waitAfter(pair: number): number {
  return paceOf({ ...none, pair, latestOfPair: now }, now).waitSeconds
}

function secondsAgo(seconds: number): Date {
  return new Date(now.getTime() - seconds * 1000)
}

test('four wrong passwords cost nothing', () => {
  const pace = paceOf({ pair: 4, name: 4, address: 4, latestOfPair: now }, now)
  assert.deepEqual(pace, { waitSeconds: 0, pauseMilliseconds: 0 })
})

test('from the fifth wrong password the wait doubles, to a minute at most', () => {
  assert.deepEqual([5, 6, 7, 8, 9, 10, 50].map(waitAfter), [2, 4, 8, 16, 32, 60, 60])
})

test('the wait runs from the latest attempt', () => {
  const failed = { ...none, pair: 8 }
  assert.equal(paceOf({ ...failed, latestOfPair: secondsAgo(10) }, now).waitSeconds, 6)
  assert.equal(paceOf({ ...failed, latestOfPair: secondsAgo(16) }, now).waitSeconds, 0)
})

test('others guessing at a name slow its owner by two seconds and never make them wait', () => {
  assert.deepEqual(paceOf({ ...none, name: 5000 }, now), { waitSeconds: 0, pauseMilliseconds: 2000 })
})

test('guesses at many names from one address slow that address and never make it wait', () => {
  assert.deepEqual(paceOf({ ...none, address: 50 }, now), { waitSeconds: 0, pauseMilliseconds: 2000 })
})
