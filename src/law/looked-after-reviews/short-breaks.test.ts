import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareHistory } from './index.ts'

describe('short breaks', () => {
  const stay = (from: string, to: string) =>
    aPeriod(from, { end: isoDay(to), legalStatuses: [{ from: isoDay(from), code: 'V3' }], shortBreaks: true })
  test('stays with gaps of up to 75 days are one series', () => {
    const history = aHistory(
      stay('2026-01-10', '2026-01-12'),
      stay('2026-03-28', '2026-03-30'),
      stay('2026-04-17', '2026-04-19'),
    )
    assert.deepEqual(obligationLines(history, '2026-05-01'), ['SB1 2026-04-10 overdue 21/15'])
  })
  test('a gap of 76 days begins another', () => {
    const history = aHistory(stay('2026-01-10', '2026-01-12'), stay('2026-03-29', '2026-03-31'))
    assert.deepEqual(obligationLines(history, '2026-05-01'), [
      'SB1 2026-04-10 not-required',
      'SB1 2026-06-29 not-required',
    ])
  })
  test('the second is due 6 months after the first was held', () => {
    const history = aHistory(aPeriod('2026-01-10', { shortBreaks: true, reviews: [aReview('2026-04-09')] }))
    assert.deepEqual(obligationLines(history, '2026-05-01'), ['SB1 2026-04-10 met', 'SB2+ 2026-10-09 due'])
  })
  test('a stay of 17 days keeps to the limits, one of 18 does not', () => {
    assert.deepEqual(obligationLines(aHistory(stay('2026-01-10', '2026-01-27')), '2026-02-01'), [
      'SB1 2026-04-10 due',
    ])
    assert.deepEqual(
      obligationLines(aHistory(stay('2026-01-10', '2026-01-28')), '2026-02-01').map(
        (line) => line.split(' ')[0],
      ),
      ['LAR1', 'SB1'],
    )
  })
  test('a mark on a period with another legal status does not make it short breaks', () => {
    const history = aHistory(
      aPeriod('2026-03-02', {
        shortBreaks: true,
        legalStatuses: [{ from: isoDay('2026-03-02'), code: 'V2' }],
      }),
    )
    assert.deepEqual(obligationLines(history, '2026-03-10'), ['LAR1 2026-03-30 due'])
  })
  test('an agreement (V4) is one series until it ends, however long its only placement is', () => {
    const agreed = (end: string | null): CareHistory =>
      aHistory(
        aPeriod('2026-01-10', {
          end: end === null ? null : isoDay(end),
          legalStatuses: [{ from: isoDay('2026-01-10'), code: 'V4' }],
          placements: [{ from: isoDay('2026-01-10'), to: isoDay('2026-02-20'), code: 'U6' }],
          shortBreaks: true,
          reviews: [aReview('2026-04-09')],
        }),
      )
    assert.deepEqual(obligationLines(agreed(null), '2026-06-01'), [
      'SB1 2026-04-10 met',
      'SB2+ 2026-10-09 due',
    ])
    assert.deepEqual(obligationLines(agreed('2026-10-09'), '2026-11-01').slice(1), [
      'SB2+ 2026-10-09 not-required',
    ])
    assert.deepEqual(obligationLines(agreed('2026-10-10'), '2026-11-01').slice(1), [
      'SB2+ 2026-10-09 overdue 1/0',
    ])
  })
})
