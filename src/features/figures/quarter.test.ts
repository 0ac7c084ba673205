import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { changeWords } from './change-words.ts'
import { lookedAfterOn } from './measures/looked-after.ts'
import { reviewsOnTime } from './measures/reviews-on-time.ts'
import {
  lastWholeQuarter,
  parseQuarter,
  quarterPeriod,
  quartersBefore,
  quarterWords,
  toQuarterKey,
} from './quarter.ts'

// a day, the last quarter over by then, its days, its words, the one before, the same a year before
const ROWS = [
  [
    '2026-03-31',
    '2025-26-Q4',
    '2026-01-01',
    '2026-03-31',
    'January to March 2026',
    '2025-26-Q3',
    '2024-25-Q4',
  ],
  [
    '2026-04-01',
    '2025-26-Q4',
    '2026-01-01',
    '2026-03-31',
    'January to March 2026',
    '2025-26-Q3',
    '2024-25-Q4',
  ],
  ['2026-07-15', '2026-27-Q1', '2026-04-01', '2026-06-30', 'April to June 2026', '2025-26-Q4', '2025-26-Q1'],
  [
    '2026-12-31',
    '2026-27-Q3',
    '2026-10-01',
    '2026-12-31',
    'October to December 2026',
    '2026-27-Q2',
    '2025-26-Q3',
  ],
] as const

test('a quarter is found by a day, and leads to the one before and the same of the year before', () => {
  for (const [day, key, from, to, words, before, yearBefore] of ROWS) {
    const quarter = lastWholeQuarter(isoDay(day))
    const period = quarterPeriod(quarter, isoDay('2027-01-01'))
    assert.deepEqual(
      [toQuarterKey(quarter), toIsoDate(period.from), toIsoDate(period.to), quarterWords(quarter)],
      [key, from, to, words],
    )
    assert.deepEqual(parseQuarter(key), quarter)
    assert.deepEqual(
      [1, 4].map((count) => toQuarterKey(quartersBefore(quarter, count))),
      [before, yearBefore],
    )
  }
  assert.deepEqual(['2025-27-Q1', '2025-26-Q5', ''].map(parseQuarter), [null, null, null])
})

test('a share changes by percentage points, a count by a number and per cent, and a small count by a number alone', () => {
  const share = (percent: number | null) => ({ numerator: 0, denominator: 0, percent })
  const count = (numerator: number) => ({ numerator, denominator: numerator, percent: null })
  assert.equal(changeWords(reviewsOnTime, share(89), share(90)), 'down 1.0 percentage point')
  assert.equal(changeWords(reviewsOnTime, share(99.1), share(98.1 - 0.5)), 'up 1.5 percentage points')
  assert.equal(changeWords(reviewsOnTime, share(99.1), share(null)), null)
  assert.equal(changeWords(lookedAfterOn, count(1434), count(1254)), 'up 180 (14.4%)')
  assert.equal(changeWords(lookedAfterOn, count(2), count(4)), 'down 2')
  assert.equal(changeWords(lookedAfterOn, count(4), count(4)), 'the same')
})
