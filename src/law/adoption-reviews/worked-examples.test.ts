import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'

test('a placement order of Thursday 15 January 2026 makes an adoption review due by Wednesday 15 April 2026', () => {
  const history = aHistory(
    aPeriod('2025-03-03', {
      authorisedToPlace: isoDay('2026-01-15'),
      reviews: [aReview('2025-03-28'), aReview('2025-06-27'), aReview('2025-12-19')],
    }),
  )
  assert.deepEqual(obligationLines(history, '2026-02-01'), [
    'LAR1 2025-03-31 met',
    'LAR2 2025-06-28 met',
    'LAR3+ 2025-12-27 met',
    'ADA1 2026-04-15 due',
    'LAR3+ 2026-06-19 due',
  ])
})

test('placed on Thursday 7 May 2026, the first adoption review is due by Thursday 4 June 2026', () => {
  const history = aHistory(
    aPeriod('2026-01-05', {
      placedForAdoption: [{ from: isoDay('2026-05-07'), to: null }],
      reviews: [aReview('2026-01-30'), aReview('2026-04-29'), aReview('2026-06-02'), aReview('2026-09-01')],
    }),
  )
  assert.deepEqual(obligationLines(history, '2026-11-21'), [
    'LAR1 2026-02-02 met',
    'LAR2 2026-04-30 met',
    'ADP1 2026-06-04 met',
    'ADP2 2026-09-02 met',
    'LAR3+ 2026-10-29 not-required',
    'ADP3+ 2027-03-01 due',
  ])
})

test('back on Monday 20 July 2026, the review falls between Monday 17 and Monday 31 August 2026', () => {
  const history = aHistory(
    aPeriod('2026-01-05', {
      placedForAdoption: [{ from: isoDay('2026-05-07'), to: isoDay('2026-07-20') }],
      events: [{ kind: 'returned-from-adoption', on: isoDay('2026-07-20'), before: null }],
      reviews: [
        aReview('2026-01-30'),
        aReview('2026-04-29'),
        aReview('2026-06-02'),
        aReview('2026-08-16'),
        aReview('2026-08-17'),
      ],
    }),
  )
  assert.deepEqual(obligationLines(history, '2026-08-20'), [
    'LAR1 2026-02-02 met',
    'LAR2 2026-04-30 met',
    'ADP1 2026-06-04 met',
    'ADR 2026-08-31 met',
    'ADP2 2026-09-02 not-required',
    'LAR3+ 2026-10-29 not-required',
    'LAR3+ 2026-12-02 met',
    'LAR3+ 2027-02-16 met',
    'LAR3+ 2027-02-17 due',
  ])
})

test('one review answers a looked-after and an adoption obligation', () => {
  const history = aHistory(
    aPeriod('2025-03-03', {
      authorisedToPlace: isoDay('2026-01-15'),
      reviews: [aReview('2025-03-28'), aReview('2025-06-27'), aReview('2025-12-19'), aReview('2026-04-16')],
    }),
  )
  assert.deepEqual(obligationLines(history, '2026-05-01').slice(3), [
    'ADA1 2026-04-15 late 1/1',
    'LAR3+ 2026-06-19 met',
    'LAR3+ 2026-10-16 due',
    'ADA2+ 2026-10-16 due',
  ])
})
