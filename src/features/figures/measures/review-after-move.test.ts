import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf, rowsOf, rowsWith, YEAR_2025 } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'

// Moved on Monday 2 June 2025: 20 working days end on Monday 30 June.
const CARE = ['2025-04-10 S V2 U6 2025-06-02 X1 A', '2025-06-02 P V2 U4 - - B']

test('a review on the 20th working day after a move counts, and one the day after does not', () => {
  const on = (day: string) => rowsOf('review-after-move', now(CARE, [day]))
  assert.deepEqual(on('2025-06-30'), ['2025-06-02 numerator'])
  assert.deepEqual(on('2025-07-01'), ['2025-06-02 denominator-only'])
  assert.deepEqual(on('2025-06-02'), ['2025-06-02 denominator-only'])
})

test('a move is too recent to tell until its 20 working days have passed', () => {
  const seen = (asOf: string) =>
    rowsOf('review-after-move', now(CARE), {}, { ...YEAR_2025, asOf: isoDay(asOf) })
  assert.deepEqual(seen('2025-06-30'), ['2025-06-02 not-yet'])
  assert.deepEqual(seen('2025-07-01'), ['2025-06-02 denominator-only'])
})

test('one review after one of several moves is enough for the child', () => {
  const twice = [
    '2025-04-10 S V2 U6 2025-06-02 X1 A',
    '2025-06-02 P V2 U4 2025-09-01 X1 B',
    '2025-09-01 P V2 K2 - - C',
  ]
  assert.deepEqual(rowsOf('review-after-move', now(twice, ['2025-09-10'])), [
    '2025-06-02 denominator-only',
    '2025-09-01 numerator',
  ])
  assert.deepEqual(rowsOf('children-reviewed-after-move', now(twice, ['2025-09-10'])), [
    '2025-09-01 numerator',
  ])
  assert.deepEqual(rowsOf('children-reviewed-after-move', now(['2025-04-10 S V2 U6'])), [])
})

test('a move without a review shows what the IRO decided, with the reason, and not recorded where nobody did', () => {
  const care = now(CARE)
  const answered = (answer: string) => ({
    cycle: { moveAnswers: new Map([[isoDay('2025-06-02'), { answer, reason: 'Planned long before.' }]]) },
  })
  const decided = (given = {}) => keysOf('review-after-move', 'move-answer', care, given)
  assert.deepEqual(decided(), ['not-recorded'])
  assert.deepEqual(decided(answered('no-review')), ['no-review'])
  assert.deepEqual(decided(answered('review')), ['review'])
  const [row] = rowsWith('review-after-move', care, answered('no-review'))
  assert.match(row?.about().says ?? '', /The IRO decided that no review was needed: Planned long before\.$/)
  assert.equal(row?.counts, 'denominator-only')
})

test('a move that was reviewed in time counts as that, whatever was decided', () => {
  const care = now(CARE, ['2025-06-30'])
  const moveAnswers = new Map([[isoDay('2025-06-02'), { answer: 'review', reason: 'It was sudden.' }]])
  assert.deepEqual(keysOf('review-after-move', 'move-answer', care, { cycle: { moveAnswers } }), ['reviewed'])
})
