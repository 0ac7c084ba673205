import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { type CareHistory, DEFAULT_POLICY, workReviewsOwed } from './index.ts'

const reviewed = (start: string, ...on: readonly string[]): CareHistory =>
  aHistory(aPeriod(start, { reviews: on.map((day) => aReview(day)) }))
const reasonsOf = (history: CareHistory, index: number): string[] =>
  workReviewsOwed(history, DEFAULT_POLICY)
    .obligations[index]?.because()
    .map(({ says }) => says) ?? []

describe('what the records do not hold', () => {
  const known = { from: isoDay('2024-04-01'), to: isoDay('2026-03-31') }
  const since = (start: string, ...on: readonly string[]): CareHistory =>
    aHistory(aPeriod(start, { reviewsKnown: known, reviews: on.map((day) => aReview(day)) }))
  test('a first review due in the days on record is the first recorded one', () =>
    assert.equal(
      obligationLines(since('2024-03-01', '2024-04-03'), '2026-03-31')[0],
      'LAR1 2024-04-02 late 1/1',
    ))
  test('a first review due before them cannot be told', () =>
    assert.equal(
      obligationLines(since('2024-02-29', '2024-04-02'), '2026-03-31')[0],
      'LAR3+ 2024-09-30 cannot-tell',
    ))
  test('six months after the records begin it can: held that day cannot be told, the day after is late', () => {
    assert.equal(
      obligationLines(since('2023-01-09', '2024-09-30'), '2026-03-31')[0],
      'LAR3+ 2024-09-30 cannot-tell',
    )
    assert.equal(
      obligationLines(since('2023-01-09', '2024-10-01'), '2026-03-31')[0],
      'LAR3+ 2024-09-30 late 1/1',
    )
  })
  test('nothing recorded is overdue only once six months have passed', () => {
    assert.deepEqual(obligationLines(since('2023-01-09'), '2024-09-30'), ['LAR3+ 2024-09-30 cannot-tell'])
    assert.deepEqual(obligationLines(since('2023-01-09'), '2024-10-01'), ['LAR3+ 2024-09-30 overdue 1/1'])
  })
  test('due after the records end: due while ahead, then not to be told, never overdue', () => {
    const history = since('2025-06-02', '2025-06-27', '2025-09-26', '2026-03-20')
    assert.equal(obligationLines(history, '2026-09-20').at(-1), 'LAR3+ 2026-09-20 due')
    assert.equal(obligationLines(history, '2026-09-21').at(-1), 'LAR3+ 2026-09-20 cannot-tell')
    assert.ok(reasonsOf(history, 3).includes('Reviews after 31 March 2026 are not in the data.'))
  })
  test('due on the last day of the records and not held is overdue', () =>
    assert.equal(
      obligationLines(since('2025-06-02', '2025-06-27', '2025-09-26', '2025-09-30'), '2026-09-21').at(-1),
      'LAR3+ 2026-03-30 overdue 175/120',
    ))
  test('a start that is not known makes the first due day only the latest it can have been', () => {
    const history = aHistory(aPeriod('2026-03-02', { startKnown: false, reviews: [aReview('2026-03-20')] }))
    assert.deepEqual(obligationLines(history, '2026-04-01'), [
      'LAR1 2026-03-30 cannot-tell',
      'LAR2 2026-06-20 due',
    ])
    const late = aHistory(aPeriod('2026-03-02', { startKnown: false, reviews: [aReview('2026-03-31')] }))
    assert.equal(obligationLines(late, '2026-04-01')[0], 'LAR1 2026-03-30 late 1/1')
  })
  test('nothing due before April 2011 is worked out, and what follows is', () => {
    const history = reviewed('2010-09-01', '2010-09-28', '2010-12-20', '2011-06-17')
    assert.deepEqual(obligationLines(history, '2011-07-01'), [
      'LAR1 ? cannot-tell',
      'LAR2 ? cannot-tell',
      'LAR3+ 2011-06-20 met',
      'LAR3+ 2011-12-17 due',
    ])
    assert.equal(obligationLines(reviewed('1998-01-01', '2011-05-01'), '2011-06-01')[0], 'LAR1 ? cannot-tell')
  })
})
