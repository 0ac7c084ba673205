import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import { judgeMove } from './move.ts'

const rule = { workingDays: 20, calendar: ENGLAND }
const move = { on: isoDay('2026-09-01') }
const judge = (reviews: readonly string[], events: readonly string[] = []) =>
  judgeMove(move, { reviews: reviews.map(isoDay), events: events.map(isoDay) }, rule)

test('a review on the twentieth working day counts as held because of the move, one a day later does not', () => {
  assert.equal(judge([]).until, isoDay('2026-09-29'))
  assert.equal(judge(['2026-09-29']).reviewedOn, isoDay('2026-09-29'))
  assert.equal(judge(['2026-09-30']).reviewedOn, null)
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
