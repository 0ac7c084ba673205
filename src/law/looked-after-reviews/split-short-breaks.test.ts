import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { type CareHistory, DEFAULT_POLICY, type PeriodOfCare, workReviewsOwed } from './index.ts'

const gaveWay = (code: string, given: Partial<PeriodOfCare> = {}): CareHistory =>
  aHistory(
    aPeriod('2025-01-10', {
      legalStatuses: [
        { from: isoDay('2025-01-10'), code },
        { from: isoDay('2026-11-02'), code: 'V2' },
      ],
      ...given,
    }),
  )

describe('short breaks that give way to ordinary care', () => {
  test('begin the ordinary clock on the day they do, and end the series', () => {
    const reviews = ['2025-04-01', '2025-09-30', '2026-03-27', '2026-09-25', '2026-11-20'].map((on) =>
      aReview(on),
    )
    assert.deepEqual(obligationLines(gaveWay('V4', { reviews }), '2026-11-21'), [
      'SB1 2025-04-10 met',
      'SB2+ 2025-10-01 met',
      'SB2+ 2026-03-30 met',
      'SB2+ 2026-09-27 met',
      'LAR1 2026-11-30 met',
      'LAR2 2027-02-20 due',
      'SB2+ 2027-03-25 not-required',
    ])
  })
  test('end a series of single stays too', () => {
    const placements = [{ from: isoDay('2026-10-30'), to: null, code: 'U6' }]
    const given = {
      start: isoDay('2026-10-30'),
      placements,
      legalStatuses: [
        { from: isoDay('2026-10-30'), code: 'V3' },
        { from: isoDay('2026-11-02'), code: 'C2' },
      ],
    }
    assert.deepEqual(obligationLines(gaveWay('V3', given), '2026-11-21'), [
      'LAR1 2026-11-30 due',
      'SB1 2027-01-30 not-required',
    ])
  })
  test('leave every answer told by the period and the review that were given', () => {
    const reviews = [aReview('2025-04-01'), aReview('2026-11-20')]
    const history = aHistory(
      aPeriod('2024-01-08', { end: isoDay('2024-01-20') }),
      ...gaveWay('V4', { reviews }).periods,
    )
    const owed = workReviewsOwed(history, DEFAULT_POLICY)
    assert.deepEqual(
      owed.obligations.map(({ rule, period, answeredBy }) => [rule, period, answeredBy?.review ?? null]),
      [
        ['LAR1', 0, null],
        ['SB1', 1, 0],
        ['SB2+', 1, null],
        ['LAR1', 1, 1],
        ['LAR2', 1, null],
      ],
    )
    assert.deepEqual(
      owed.reviews.inPeriod.map((some) => some.length),
      [0, 2],
    )
  })
})

describe('short breaks of which a return tells no reviews', () => {
  const told = (...on: readonly string[]): CareHistory =>
    aHistory(
      aPeriod('2025-05-10', {
        legalStatuses: [{ from: isoDay('2025-05-10'), code: 'V4' }],
        reviewsKnown: { from: null, to: isoDay('2025-05-09') },
        reviews: on.map((day) => aReview(day)),
      }),
    )
  test('cannot be told until one is recorded', () =>
    assert.deepEqual(obligationLines(told(), '2026-11-21'), ['SB1 2025-08-10 cannot-tell']))
  test('are overdue after one is', () =>
    assert.deepEqual(obligationLines(told('2025-08-01'), '2026-11-21'), [
      'SB1 2025-08-10 met',
      'SB2+ 2026-02-01 overdue 293/205',
    ]))
})
