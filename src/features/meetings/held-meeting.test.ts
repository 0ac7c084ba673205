import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, isoDay } from '../../kit/dates/index.ts'
import { adjournmentOf, heldReviewOf } from './held-meeting.ts'

const MARCH = isoDay('2026-03-16')
const APRIL = isoDay('2026-04-10')
const JUNE = isoDay('2026-06-12')
const review = (id: string, parts: readonly Day[], completedOn: Day | null) => ({ id, parts, completedOn })
const ADJOURNED = { meetingId: 'm1', meetingOn: MARCH, on: MARCH, resumeBy: isoDay('2026-04-15') }

const earlier = (on: Day, ...reviews: readonly ReturnType<typeof review>[]) =>
  adjournmentOf(on, [ADJOURNED], reviews)?.meetingId ?? 'none'

test('meetings of one review, and of a review that nobody recorded as complete, share its adjournment', () => {
  assert.equal(earlier(MARCH), 'm1')
  assert.equal(earlier(APRIL), 'm1')
  assert.equal(earlier(APRIL, review('r1', [MARCH], null)), 'm1')
  assert.equal(earlier(APRIL, review('r1', [MARCH, APRIL], APRIL)), 'm1')
  assert.equal(earlier(JUNE, review('r1', [MARCH], null)), 'm1')
})

test('a resumption that was recorded as the first part is still of the adjourned review', () => {
  assert.equal(earlier(APRIL, review('r1', [APRIL], null)), 'm1')
})

test('a review has no share in the adjournment of one that was complete before, or recorded apart from it', () => {
  assert.equal(earlier(JUNE, review('r1', [MARCH, APRIL], APRIL)), 'none')
  assert.equal(earlier(JUNE, review('r1', [MARCH], null), review('r2', [JUNE], null)), 'none')
  assert.equal(earlier(JUNE, review('r2', [APRIL], null)), 'none')
})

const held = (
  state: 'arranged' | 'adjourned' | 'cancelled',
  ...reviews: readonly ReturnType<typeof review>[]
) => heldReviewOf({ on: MARCH, state }, reviews)?.id ?? 'to be held'

test('an arranged meeting is held once a review has a part on its day', () => {
  assert.equal(held('arranged'), 'to be held')
  assert.equal(held('arranged', review('r1', [APRIL], null)), 'to be held')
  assert.equal(held('arranged', review('r1', [MARCH], null)), 'r1')
})

test('an adjourned meeting is to go on until its review is complete or another was begun', () => {
  assert.equal(held('adjourned', review('r1', [MARCH], null)), 'to be held')
  assert.equal(held('adjourned', review('r1', [MARCH, APRIL], APRIL)), 'r1')
  assert.equal(held('adjourned', review('r1', [MARCH], null), review('r2', [JUNE], null)), 'r2')
})

test('a cancelled meeting was not held, also where another was on its day', () => {
  assert.equal(held('cancelled', review('r1', [MARCH], MARCH)), 'to be held')
})
