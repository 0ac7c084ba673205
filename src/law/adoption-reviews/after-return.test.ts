// What is owed before the next placement once a child has come back, while the authority to place still holds.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareHistory, PeriodOfCare } from '../looked-after-reviews/index.ts'

type Placed = readonly (readonly [from: string, to: string | null])[]

/** In care since 3 March 2025, authorised to place since 15 January 2026. */
const returned = (placed: Placed, held: readonly string[], given: Partial<PeriodOfCare> = {}): CareHistory =>
  aHistory(
    aPeriod('2025-03-03', {
      authorisedToPlace: isoDay('2026-01-15'),
      placedForAdoption: placed.map(([from, to]) => ({
        from: isoDay(from),
        to: to === null ? null : isoDay(to),
      })),
      reviews: held.map((on) => aReview(on)),
      ...given,
    }),
  )
const lines = (history: CareHistory): readonly string[] =>
  obligationLines(history, '2026-12-01').filter((line) => line.startsWith('ADA'))

describe('adoption reviews after a return', () => {
  test('the interval is counted from the last review held under the authority', () => {
    const history = returned([['2026-05-07', '2026-07-20']], ['2026-04-10', '2026-06-03'])
    const answer = wholeAnswers(history).findLast(({ rule }) => rule === 'ADA2+')
    assert.deepEqual(answer, {
      rule: 'ADA2+',
      duty: 'must',
      sequence: 3,
      due: '2026-12-03',
      lastPracticalDay: '2026-12-03',
      lateAfter: '2026-12-03',
      because: [
        'The last review was held on Wednesday 3 June 2026. [AAR 36(1), AAR 36(2)]',
        'The third adoption review must be held within 6 months: by Thursday 3 December 2026. [AAR 36(1), AAR 36(2)]',
      ],
    })
  })
  test('where none was held and the day passed during the placement, the law does not say when', () => {
    const history = returned([['2026-02-02', '2026-05-04']], ['2025-12-19'])
    const answer = wholeAnswers(history).findLast(({ rule }) => rule === 'ADA1')
    assert.deepEqual(answer, {
      rule: 'ADA1',
      duty: 'must',
      sequence: 1,
      missing:
        'That day passed before the placement for adoption ended on Monday 4 May 2026, and the law does not say when the review is owed instead.',
      because: [
        'Authorised to place for adoption since Thursday 15 January 2026, and not placed. [AAR 36(1)]',
        'The first adoption review must be held within 3 months: by Wednesday 15 April 2026. [AAR 36(1)]',
        'That day passed before the placement for adoption ended on Monday 4 May 2026, and the law does not say when the review is owed instead. [AAR 36(1)]',
      ],
    })
  })
  const rows: readonly (readonly [string, CareHistory, readonly string[]])[] = [
    [
      'back before the first fell due: it is owed on its own day',
      returned([['2026-02-02', '2026-03-02']], ['2025-12-19']),
      ['ADA1 2026-04-15 not-required', 'ADA1 2026-04-15 overdue 230/161'],
    ],
    [
      'a review on the day of return is the one counted from',
      returned([['2026-02-02', '2026-03-02']], ['2026-03-02']),
      ['ADA1 2026-04-15 not-required', 'ADA2+ 2026-09-02 overdue 90/64'],
    ],
    [
      'a review the day after is the first held',
      returned([['2026-02-02', '2026-03-02']], ['2026-03-03']),
      ['ADA1 2026-04-15 not-required', 'ADA1 2026-04-15 met', 'ADA2+ 2026-09-03 overdue 89/63'],
    ],
    [
      'a review on the day of the order is not under it',
      returned([['2026-02-02', '2026-03-02']], ['2026-01-15']),
      ['ADA1 2026-04-15 not-required', 'ADA1 2026-04-15 overdue 230/161'],
    ],
    [
      'without authority nothing is owed',
      returned([['2026-02-02', '2026-03-02']], [], { authorisedToPlace: null }),
      [],
    ],
    [
      'authority obtained only after the return begins then',
      returned([['2025-10-06', '2025-12-01']], []),
      ['ADA1 2026-04-15 overdue 230/161'],
    ],
    [
      'authority that ended before the return leaves nothing',
      returned([['2026-02-02', '2026-03-02']], [], {
        legalStatuses: [
          { from: isoDay('2026-01-15'), code: 'E1' },
          { from: isoDay('2026-03-02'), code: 'C2' },
        ],
      }),
      ['ADA1 2026-04-15 not-required'],
    ],
    [
      'authority that ended the day after it leaves one that is not needed',
      returned([['2026-02-02', '2026-03-02']], [], {
        legalStatuses: [
          { from: isoDay('2026-01-15'), code: 'E1' },
          { from: isoDay('2026-03-03'), code: 'C2' },
        ],
      }),
      ['ADA1 2026-04-15 not-required', 'ADA1 2026-04-15 not-required'],
    ],
    [
      'care that ended with the placement leaves nothing',
      returned([['2026-02-02', '2026-03-02']], [], { end: isoDay('2026-03-02') }),
      ['ADA1 2026-04-15 not-required'],
    ],
    [
      'a second placement stops it again',
      returned(
        [
          ['2026-02-02', '2026-03-02'],
          ['2026-04-01', null],
        ],
        ['2026-02-20'],
      ),
      ['ADA1 2026-04-15 not-required', 'ADA2+ 2026-08-20 not-required'],
    ],
    [
      'a second placement on the day of return leaves nothing between',
      returned(
        [
          ['2026-02-02', '2026-03-02'],
          ['2026-03-02', null],
        ],
        ['2026-02-20'],
      ),
      ['ADA1 2026-04-15 not-required'],
    ],
    [
      'a second return resumes it again',
      returned(
        [
          ['2026-02-02', '2026-03-02'],
          ['2026-04-01', '2026-05-05'],
        ],
        ['2026-02-20', '2026-04-28'],
      ),
      ['ADA1 2026-04-15 not-required', 'ADA2+ 2026-08-20 not-required', 'ADA2+ 2026-10-28 overdue 34/24'],
    ],
  ]
  for (const [title, history, expected] of rows) test(title, () => assert.deepEqual(lines(history), expected))

  test('where reviews since the order are not all on record, none is numbered', () => {
    const from = (day: string): unknown =>
      wholeAnswers(
        returned([['2026-05-07', '2026-07-20']], ['2026-06-03'], {
          reviewsKnown: { from: isoDay(day), to: null },
        }),
      ).findLast(({ rule }) => rule === 'ADA2+')?.['sequence']
    assert.deepEqual([from('2026-01-15'), from('2026-01-16')], [2, undefined])
  })
  test('and where none is on record only the latest day can be told', () =>
    assert.deepEqual(
      lines(
        returned([['2026-04-13', '2026-05-11']], [], {
          reviewsKnown: { from: isoDay('2026-04-16'), to: null },
        }),
      ),
      ['ADA2+ 2026-10-15 cannot-tell', 'ADA2+ 2026-10-15 overdue 47/33'],
    ))
})
