import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import { asksForReview, judgeMove, toAskedReview } from './move.ts'

const rule = { daysOn: () => 20, calendar: ENGLAND }
const move = { on: isoDay('2026-09-01') }
const judge = (reviews: readonly string[], events: readonly string[] = []) =>
  judgeMove(move, { reviews: reviews.map(isoDay), events: events.map(isoDay) }, rule)

test('a review on the twentieth working day counts as held because of the move, one a day later does not', () => {
  assert.equal(judge([]).until, isoDay('2026-09-29'))
  assert.equal(judge(['2026-09-29']).reviewedOn, isoDay('2026-09-29'))
  assert.equal(judge(['2026-09-30']).reviewedOn, null)
})

const answered = { movedOn: move.on, answer: 'review', answeredOn: isoDay('2026-10-20') } as const

test('an answer that a review is to be held asks for it on the day it is given', () => {
  const asked = { kind: 'asked-for-by-iro', on: answered.answeredOn, before: null }
  assert.equal(asksForReview(answered, []), true)
  assert.equal(asksForReview(answered, [isoDay('2026-09-01'), isoDay('2026-10-21')]), true)
  assert.equal(asksForReview({ ...answered, answer: 'no-review' }, []), false)
  assert.deepEqual(toAskedReview({ ...answered, asksReview: true }), [asked])
  assert.deepEqual(toAskedReview({ ...answered, asksReview: false }), [])
})

test('where a review was held since the move, a late answer asks for no other', () => {
  assert.equal(asksForReview(answered, [isoDay('2026-09-20')]), false)
  assert.equal(asksForReview(answered, [isoDay('2026-10-15')]), false)
  assert.equal(asksForReview(answered, [answered.answeredOn]), false)
})

test('a review on the day of the move itself was not held because of it', () => {
  assert.equal(judge(['2026-09-01']).reviewedOn, null)
  assert.equal(judge(['2026-09-02']).reviewedOn, isoDay('2026-09-02'))
})

test('an event near the move brings a review anyway, before it or after', () => {
  assert.equal(judge([], ['2026-08-25']).isByEvent, true)
  assert.equal(judge([], ['2026-09-29']).isByEvent, true)
  assert.equal(judge([], ['2026-06-01']).isByEvent, false)
})
