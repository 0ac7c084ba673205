import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { type CareHistory, DEFAULT_POLICY, findWarnings, workReviewsOwed } from './index.ts'

const warningCodes = (history: CareHistory, asOf: string): string[] =>
  findWarnings(history, workReviewsOwed(history, DEFAULT_POLICY), isoDay(asOf), DEFAULT_POLICY).map(
    ({ code }) => code,
  )

describe('in parts', () => {
  const inParts = aHistory(
    aPeriod('2026-03-02', {
      reviews: [aReview('2026-03-30', { parts: [isoDay('2026-04-20'), isoDay('2026-03-30')] })],
    }),
  )
  test('the first part counts, whatever the order they are given in', () =>
    assert.deepEqual(obligationLines(inParts, '2026-05-01'), ['LAR1 2026-03-30 met', 'LAR2 2026-06-30 due']))
  test('by the other policy the last part counts', () =>
    assert.deepEqual(
      obligationLines(inParts, '2026-05-01', { ...DEFAULT_POLICY, severalParts: 'completion' }),
      ['LAR1 2026-03-30 late 21/13', 'LAR2 2026-07-20 due'],
    ))
  test('completion more than 20 working days after the first part is a warning, 20 is not', () => {
    const completed = (last: string): CareHistory =>
      aHistory(
        aPeriod('2026-03-02', {
          reviews: [aReview('2026-03-30', { parts: [isoDay('2026-03-30'), isoDay(last)] })],
        }),
      )
    assert.deepEqual(warningCodes(completed('2026-04-29'), '2026-05-01'), [])
    assert.deepEqual(warningCodes(completed('2026-04-30'), '2026-05-01'), ['slow-completion'])
  })
})
