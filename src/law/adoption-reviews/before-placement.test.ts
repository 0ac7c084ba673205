import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { type WholeAnswer, wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareHistory, PeriodOfCare } from '../looked-after-reviews/index.ts'

/** In care since 3 March 2025, authorised to place since Thursday 15 January 2026. */
const authorised = (held: readonly string[], given: Partial<PeriodOfCare> = {}): CareHistory =>
  aHistory(
    aPeriod('2025-03-03', {
      authorisedToPlace: isoDay('2026-01-15'),
      reviews: held.map((on) => aReview(on)),
      ...given,
    }),
  )
const placed = (...all: readonly (readonly [from: string, to: string | null])[]): Partial<PeriodOfCare> => ({
  placedForAdoption: all.map(([from, to]) => ({ from: isoDay(from), to: to === null ? null : isoDay(to) })),
})
const statuses = (...all: readonly (readonly [from: string, code: string])[]): Partial<PeriodOfCare> => ({
  legalStatuses: all.map(([from, code]) => ({ from: isoDay(from), code })),
})
const unplaced = (history: CareHistory): readonly WholeAnswer[] =>
  wholeAnswers(history).filter(({ rule }) => String(rule).startsWith('ADA'))
const lines = (history: CareHistory, asOf = '2026-12-01'): readonly string[] =>
  obligationLines(history, asOf).filter((line) => line.startsWith('ADA'))

const AUTHORISED =
  'Authorised to place for adoption since Thursday 15 January 2026, and not placed. [AAR 36(1)]'
const FIRST =
  'The first adoption review must be held within 3 months: by Wednesday 15 April 2026. [AAR 36(1)]'

describe('adoption reviews before a child is placed', () => {
  test('the first, the second and the third, with their reasons', () =>
    assert.deepEqual(unplaced(authorised(['2026-04-10', '2026-08-31'])), [
      {
        rule: 'ADA1',
        duty: 'must',
        sequence: 1,
        due: '2026-04-15',
        lastPracticalDay: '2026-04-15',
        lateAfter: '2026-04-15',
        by: '0/0',
        heldOn: '2026-04-10',
        completedOn: '2026-04-10',
        because: [AUTHORISED, FIRST],
      },
      {
        rule: 'ADA2+',
        duty: 'must',
        sequence: 2,
        due: '2026-10-10',
        lastPracticalDay: '2026-10-09',
        lateAfter: '2026-10-10',
        by: '0/1',
        heldOn: '2026-08-31',
        completedOn: '2026-08-31',
        because: [
          'The last review was held on Friday 10 April 2026. [AAR 36(1), AAR 36(2)]',
          'The second adoption review must be held within 6 months: by Saturday 10 October 2026. [AAR 36(1), AAR 36(2)]',
          'Saturday 10 October 2026 is not a working day, and the law does not move it; the last working day before it is Friday 9 October 2026. [CPPCR 2(1)]',
        ],
      },
      {
        rule: 'ADA2+',
        duty: 'must',
        sequence: 3,
        due: '2027-02-28',
        lastPracticalDay: '2027-02-26',
        lateAfter: '2027-02-28',
        because: [
          'The last review was held on Monday 31 August 2026. [AAR 36(1), AAR 36(2)]',
          'The third adoption review must be held within 6 months: by Sunday 28 February 2027. [AAR 36(1), AAR 36(2)]',
          '6 months after 31 August 2026 there is no such day in February, so the time ends on the last day of that month. [Dodds v Walker]',
          'Sunday 28 February 2027 is not a working day, and the law does not move it; the last working day before it is Friday 26 February 2027. [CPPCR 2(1)]',
        ],
      },
    ]))
  test('a placement makes the pending one needless, and it says so', () =>
    assert.deepEqual(unplaced(authorised([], placed(['2026-04-15', null]))), [
      {
        rule: 'ADA1',
        duty: 'must',
        sequence: 1,
        due: '2026-04-15',
        lastPracticalDay: '2026-04-15',
        lateAfter: '2026-04-15',
        stopsOn: '2026-04-15',
        notRequired: true,
        because: [
          AUTHORISED,
          FIRST,
          'Placed for adoption on Wednesday 15 April 2026; reviews now run from the placement. [AAR 36(3)]',
        ],
      },
    ]))
  test('a lapsed order makes it needless too', () =>
    assert.deepEqual(
      unplaced(authorised([], statuses(['2025-03-03', 'C2'], ['2026-01-15', 'E1'], ['2026-03-10', 'C2'])))[0]
        ?.because,
      [AUTHORISED, FIRST, 'The placement order ended on Tuesday 10 March 2026. [AAR 36(1)]'],
    ))
})

describe('when adoption reviews before placement are owed', () => {
  const rows: readonly (readonly [string, CareHistory, readonly string[]])[] = [
    ['never authorised: none', authorised([], { authorisedToPlace: null }), []],
    [
      'a review on the day of the order is not one of them',
      authorised(['2026-01-15']),
      ['ADA1 2026-04-15 overdue 230/161'],
    ],
    [
      'one the day after is',
      authorised(['2026-01-16']),
      ['ADA1 2026-04-15 met', 'ADA2+ 2026-07-16 overdue 138/97'],
    ],
    [
      'placed the day after it was due and not held: overdue until then',
      authorised([], placed(['2026-04-16', null])),
      ['ADA1 2026-04-15 overdue 1/1'],
    ],
    ['placed on the day of the order: none', authorised([], placed(['2026-01-15', null])), []],
    [
      'placed the day after: not needed',
      authorised([], placed(['2026-01-16', null])),
      ['ADA1 2026-04-15 not-required'],
    ],
    [
      'care ended: not needed',
      authorised([], { end: isoDay('2026-04-15') }),
      ['ADA1 2026-04-15 not-required'],
    ],
    [
      'an order that still holds ends nothing',
      authorised([], statuses(['2025-03-03', 'C2'], ['2026-01-15', 'E1'])),
      ['ADA1 2026-04-15 overdue 230/161'],
    ],
    [
      'a status before the order ends nothing',
      authorised([], statuses(['2025-03-03', 'C1'], ['2025-06-02', 'C2'])),
      ['ADA1 2026-04-15 overdue 230/161'],
    ],
    [
      'an order that ended the day after it was due',
      authorised([], statuses(['2026-01-15', 'E1'], ['2026-04-16', 'C2'])),
      ['ADA1 2026-04-15 overdue 1/1'],
    ],
    [
      'an order that ended before the authority on record ends nothing',
      authorised([], statuses(['2025-11-03', 'E1'], ['2026-01-15', 'C2'])),
      ['ADA1 2026-04-15 overdue 230/161'],
    ],
    [
      'of two orders the last one counts',
      authorised(
        [],
        statuses(['2026-01-15', 'E1'], ['2026-02-02', 'C2'], ['2026-02-16', 'E1'], ['2026-03-10', 'C2']),
      ),
      ['ADA1 2026-04-15 not-required'],
    ],
  ]
  for (const [title, history, expected] of rows) test(title, () => assert.deepEqual(lines(history), expected))
})
