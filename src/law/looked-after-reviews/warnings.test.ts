import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { type CareHistory, DEFAULT_POLICY, findWarnings, workReviewsOwed } from './index.ts'

const reviewed = (start: string, ...on: readonly string[]): CareHistory =>
  aHistory(aPeriod(start, { reviews: on.map((day) => aReview(day)) }))
const warningCodes = (history: CareHistory, asOf: string): string[] =>
  findWarnings(history, workReviewsOwed(history, DEFAULT_POLICY), isoDay(asOf), DEFAULT_POLICY).map(
    ({ code }) => code,
  )

describe('warnings', () => {
  const rows = [
    ['a review outside every period', reviewed('2026-03-02', '2026-02-01'), 'review-outside'],
    ['two reviews on one day', reviewed('2026-03-02', '2026-03-20', '2026-03-20'), 'review-repeated'],
    ['a review later than the day asked about', reviewed('2026-03-02', '2026-07-01'), 'review-ahead'],
    [
      'a meeting that was not held',
      aHistory(aPeriod('2026-03-02', { reviews: [aReview('2026-03-20', { meeting: false })] })),
      'no-meeting',
    ],
    [
      'PN0 at four',
      {
        ...aHistory(aPeriod('2026-03-02', { reviews: [aReview('2026-03-20', { code: 'PN0' })] })),
        born: isoDay('2022-03-20'),
      },
      'code-and-age',
    ],
    [
      'PN1 before four',
      {
        ...aHistory(aPeriod('2026-03-02', { reviews: [aReview('2026-03-19', { code: 'PN1' })] })),
        born: isoDay('2022-03-20'),
      },
      'code-and-age',
    ],
    [
      'still open past 18',
      { ...aHistory(aPeriod('2026-03-02')), born: isoDay('2008-06-01') },
      'open-past-18',
    ],
    [
      'a mark that differs from the legal status',
      aHistory(
        aPeriod('2026-03-02', {
          shortBreaks: true,
          legalStatuses: [{ from: isoDay('2026-03-02'), code: 'C2' }],
        }),
      ),
      'short-breaks-differ',
    ],
    [
      'a placement for adoption that ended without a return',
      aHistory(
        aPeriod('2026-03-02', {
          placedForAdoption: [{ from: isoDay('2026-04-01'), to: isoDay('2026-05-01') }],
        }),
      ),
      'return-not-recorded',
    ],
    [
      'an event that asks for a review before it happened',
      aHistory(
        aPeriod('2026-03-02', {
          events: [{ kind: 'plan-change', on: isoDay('2026-04-02'), before: isoDay('2026-04-01') }],
        }),
      ),
      'before-not-after-on',
    ],
  ] as const
  for (const [title, history, code] of rows)
    test(`${title} is a warning`, () => assert.deepEqual(warningCodes(history, '2026-06-01'), [code]))
  test('an ordinary record has none', () => {
    const history = aHistory(aPeriod('2026-03-02', { reviews: [aReview('2026-03-20', { code: 'PN1' })] }))
    assert.deepEqual(warningCodes({ ...history, born: isoDay('2015-01-01') }, '2026-06-01'), [])
  })
  test('on the day before the 18th birthday an open period is not a warning', () =>
    assert.deepEqual(
      warningCodes({ ...aHistory(aPeriod('2026-03-02')), born: isoDay('2008-06-02') }, '2026-06-01'),
      [],
    ))
  test('a second review the IRO asked for is a warning', () => {
    const history = aHistory(
      aPeriod('2026-03-02', {
        reviews: [aReview('2026-03-30'), aReview('2026-04-27')],
        events: [{ kind: 'asked-for-by-iro', on: isoDay('2026-04-20'), before: null }],
      }),
    )
    assert.deepEqual(warningCodes(history, '2026-06-01'), ['early-second'])
  })
  test('two reviews on one day leave the chain as if there were one', () =>
    assert.deepEqual(obligationLines(reviewed('2026-03-02', '2026-03-20', '2026-03-20'), '2026-04-01'), [
      'LAR1 2026-03-30 met',
      'LAR2 2026-06-20 due',
    ]))
})
