import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf, rowsOf } from '../../../../test/support/figure-rows.ts'
import { inReturn, factsOf, now } from '../../../../test/support/return-rows.ts'
import { addDays, type Day, isoDay } from '../../../kit/dates/index.ts'

// Looked after from Thursday 10 April 2025: first review due by Tuesday 13 May 2025 (three bank holidays between).
const CARE = ['2025-04-10 S V2 U6']

test('a review held the day before, and on the due day, is on time; the day after it is late', () => {
  const counts = ['2025-05-12', '2025-05-13', '2025-05-14'].map(
    (day) => rowsOf('reviews-on-time', now(CARE, [day]))[0],
  )
  assert.deepEqual(counts, ['2025-05-12 numerator', '2025-05-13 numerator', '2025-05-14 denominator-only'])
})

test('a first, a second and a later review are told apart', () => {
  const rows = keysOf('reviews-held', 'sequence', now(CARE, ['2025-05-01', '2025-07-01', '2025-12-01']))
  assert.deepEqual(rows, ['first', 'second', 'later'])
})

test('a review whose predecessor is before the files is in neither half', () => {
  const facts = now(['2025-06-01 L C2 U6'], ['2025-06-20'])
  assert.deepEqual(rowsOf('reviews-on-time', facts), ['2025-06-20 cannot-tell'])
  assert.deepEqual(rowsOf('reviews-held', facts), ['2025-06-20 numerator'])
})

test('a third review due in the window of 2020 and held within it is flexible', () => {
  const facts = now(['2019-10-01 S V2 U6'], ['2019-10-20', '2020-01-10', '2020-07-30'])
  const period = { from: isoDay('2020-04-01'), to: isoDay('2021-03-31'), asOf: isoDay('2021-03-31') }
  assert.deepEqual(
    rowsOf(
      'reviews-on-time',
      {
        ...facts,
        history: {
          ...facts.history,
          periods: facts.history.periods.map((one) => ({ ...one, reviewsKnown: { from: null, to: null } })),
        },
      },
      {},
      period,
    ),
    ['2020-07-30 flexible'],
  )
})

test('a review that answers a looked-after and an adoption duty is on time only if it met both', () => {
  // Placement order on 10 May 2025: adoption review due by 10 August, looked-after one by 1 August.
  const care = ['2025-04-10 S V2 U6 2025-05-10 X1', '2025-05-10 L E1 U6']
  const met = rowsOf('reviews-on-time', now(care, ['2025-05-01', '2025-08-01']))
  assert.deepEqual(met, ['2025-05-01 numerator', '2025-08-01 numerator'])
  const bothMet = now(care, ['2025-05-09', '2025-08-09', '2025-11-01'])
  assert.equal(rowsOf('reviews-on-time', bothMet)[1], '2025-08-09 numerator')
  assert.deepEqual(
    rowsOf('reviews-on-time', now(care, ['2025-05-01', '2025-08-05']))[1],
    '2025-08-05 denominator-only',
  )
})

test('reviews of short breaks are not counted, and one outside every period stands beside', () => {
  assert.deepEqual(rowsOf('reviews-held', now(['2025-04-10 S V4 U6'], ['2025-05-01'])), [])
  const left = now(['2025-04-10 S V2 U6 2025-06-01 E4A'], ['2025-05-01', '2025-08-01'])
  assert.deepEqual(rowsOf('reviews-held', left), ['2025-05-01 numerator', '2025-08-01 outside-care'])
})

test('only reviews of the period are counted, its first and last day included', () => {
  const facts = factsOf(
    inReturn(2025, ['2025-01-10 S V2 U6'], ['2025-01-30', '2025-03-31']),
    inReturn(2026, ['2025-01-10 S V2 U6'], ['2025-04-01', '2026-03-31']),
  )
  assert.deepEqual(rowsOf('reviews-held', facts), ['2025-04-01 numerator', '2026-03-31 numerator'])
  assert.deepEqual(rowsOf('children-reviewed', facts), ['2026-03-31 numerator'])
})

test('late reviews have their reason, and without one are not recorded', () => {
  const facts = now(CARE, ['2025-06-30'])
  assert.deepEqual(rowsOf('late-reviews-by-reason', now(CARE, ['2025-05-01'])), [])
  assert.deepEqual(keysOf('late-reviews-by-reason', 'late-reason', facts), ['not-recorded'])
  const said = { recorded: { '2025-06-30': { lateReason: 'miscalculation' } } } as const
  assert.deepEqual(keysOf('late-reviews-by-reason', 'late-reason', facts, said), ['miscalculation'])
})

test('a review completed 21 working days after its first part is counted apart, and one of 20 is not', () => {
  const care = now(CARE, ['2025-06-02'])
  const inParts = (last: Day) => ({
    ...care,
    history: {
      ...care.history,
      periods: care.history.periods.map((period) => ({
        ...period,
        reviews: period.reviews.map((held) => ({ ...held, parts: [...held.parts, last] })),
      })),
    },
  })
  const first = isoDay('2025-06-02')
  assert.deepEqual(rowsOf('reviews-completed-late', inParts(addDays(first, 28))), [])
  assert.deepEqual(rowsOf('reviews-completed-late', inParts(addDays(first, 29))), ['2025-06-02 numerator'])
})
