import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import type { CareHistory } from './index.ts'

const reviewed = (start: string, ...on: readonly string[]): CareHistory =>
  aHistory(aPeriod(start, { reviews: on.map((day) => aReview(day)) }))

describe('in time, due, overdue', () => {
  const rows = [
    [
      'held the day before it is due',
      reviewed('2026-03-02', '2026-03-29'),
      '2026-04-01',
      'LAR1 2026-03-30 met',
    ],
    ['held on the day it is due', reviewed('2026-03-02', '2026-03-30'), '2026-04-01', 'LAR1 2026-03-30 met'],
    ['held the day after', reviewed('2026-03-02', '2026-03-31'), '2026-04-01', 'LAR1 2026-03-30 late 1/1'],
    ['not held, seen the day before', reviewed('2026-03-02'), '2026-03-29', 'LAR1 2026-03-30 due'],
    ['not held, seen on the day', reviewed('2026-03-02'), '2026-03-30', 'LAR1 2026-03-30 due'],
    ['not held, seen the day after', reviewed('2026-03-02'), '2026-03-31', 'LAR1 2026-03-30 overdue 1/1'],
    [
      'not held, seen a week and a bank holiday after',
      reviewed('2026-03-02'),
      '2026-04-07',
      'LAR1 2026-03-30 overdue 8/4',
    ],
    [
      'held on the first day in care',
      reviewed('2026-03-02', '2026-03-02'),
      '2026-03-10',
      'LAR1 2026-03-30 met',
    ],
  ] as const
  for (const [title, history, asOf, line] of rows)
    test(title, () => assert.equal(obligationLines(history, asOf)[0], line))
})
