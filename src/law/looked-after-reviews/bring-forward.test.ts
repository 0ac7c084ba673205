import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { type CareHistory, DEFAULT_POLICY, workReviewsOwed } from './index.ts'

const reasonsOf = (history: CareHistory, index: number): string[] =>
  workReviewsOwed(history, DEFAULT_POLICY)
    .obligations[index]?.because()
    .map(({ says }) => says) ?? []

describe('brought forward', () => {
  const before = (day: string, ...on: readonly string[]): CareHistory =>
    aHistory(
      aPeriod('2026-03-02', {
        reviews: ['2026-03-30', ...on].map((one) => aReview(one)),
        events: [{ kind: 'accommodation-ending', on: isoDay('2026-05-20'), before: isoDay(day) }],
      }),
    )
  test('a review held before the day answers it', () =>
    assert.deepEqual(obligationLines(before('2026-06-12', '2026-06-11'), '2026-07-01').slice(1), [
      'LARX 2026-06-12 met',
      'LAR3+ 2026-12-11 due',
    ]))
  test('a review held after the day is late', () =>
    assert.equal(
      obligationLines(before('2026-06-12', '2026-06-15'), '2026-07-01')[1],
      'LARX 2026-06-12 late 3/1',
    ))
  test('an event day beyond the scheduled day leaves the schedule', () =>
    assert.equal(obligationLines(before('2026-09-01'), '2026-05-21')[1], 'LARX 2026-06-30 due'))
  test('what is told once the review is overdue brings nothing forward: it is late by its own clock', () => {
    const asked = (on: string, ...held: readonly string[]) =>
      obligationLines(
        aHistory(
          aPeriod('2026-03-02', {
            reviews: ['2026-03-30', ...held].map((one) => aReview(one)),
            events: [{ kind: 'asked-for-by-iro', on: isoDay(on), before: null }],
          }),
        ),
        '2026-07-10',
      )[1]
    assert.equal(asked('2026-06-30'), 'LARX 2026-06-30 overdue 10/8')
    assert.equal(asked('2026-07-01'), 'LAR2 2026-06-30 overdue 10/8')
    assert.equal(asked('2026-07-01', '2026-07-03'), 'LAR2 2026-06-30 late 3/3')
  })
  test('care that stopped on the very day without a review leaves it overdue', () => {
    const history = aHistory(
      aPeriod('2026-03-02', {
        end: isoDay('2026-06-12'),
        reviews: [aReview('2026-03-30')],
        events: [{ kind: 'accommodation-ending', on: isoDay('2026-05-20'), before: isoDay('2026-06-12') }],
      }),
    )
    assert.equal(obligationLines(history, '2026-07-01')[1], 'LARX 2026-06-12 overdue')
  })
  test('an event on the day of a review is answered by that review, not the next', () => {
    const history = aHistory(
      aPeriod('2026-03-02', {
        reviews: [aReview('2026-03-30'), aReview('2026-05-20')],
        events: [{ kind: 'plan-change', on: isoDay('2026-05-20'), before: isoDay('2026-06-12') }],
      }),
    )
    assert.deepEqual(obligationLines(history, '2026-07-01').slice(1), [
      'LARX 2026-06-12 met',
      'LAR3+ 2026-11-20 due',
    ])
  })
  test('without a day of its own the authority has a target of 20 working days', () => {
    const history = aHistory(
      aPeriod('2026-03-02', {
        reviews: [aReview('2026-03-30')],
        events: [{ kind: 'unplanned-move', on: isoDay('2026-04-28'), before: null }],
      }),
    )
    const target = workReviewsOwed(history, DEFAULT_POLICY).obligations[1]?.target
    assert.equal(target, isoDay('2026-05-28'))
    assert.ok(
      reasonsOf(history, 1).some((says) =>
        says.includes('our own target is 20 working days after Tuesday 28 April 2026: Thursday 28 May 2026'),
      ),
    )
  })
})
