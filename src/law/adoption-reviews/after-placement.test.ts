import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareHistory, HeldReview, PeriodOfCare } from '../looked-after-reviews/index.ts'

/** In care since 5 January 2026, placed for adoption on Thursday 7 May 2026. */
const placed = (
  to: string | null,
  held: readonly HeldReview[],
  given: Partial<PeriodOfCare> = {},
): CareHistory =>
  aHistory(
    aPeriod('2026-01-05', {
      placedForAdoption: [{ from: isoDay('2026-05-07'), to: to === null ? null : isoDay(to) }],
      reviews: held,
      ...given,
    }),
  )
const on = (...days: readonly string[]): readonly HeldReview[] => days.map((day) => aReview(day))
const lines = (history: CareHistory, asOf = '2026-12-01'): readonly string[] =>
  obligationLines(history, asOf).filter((line) => line.startsWith('ADP'))

describe('adoption reviews after a child is placed', () => {
  test('the first three, with their reasons', () => {
    const inParts = aReview('2026-08-31', { parts: [isoDay('2026-08-31'), isoDay('2026-09-07')] })
    const answers = wholeAnswers(placed(null, [...on('2026-01-30', '2026-04-29', '2026-05-29'), inParts]))
    assert.deepEqual(
      answers.filter(({ rule }) => String(rule).startsWith('ADP')),
      [
        {
          rule: 'ADP1',
          duty: 'must',
          sequence: 1,
          due: '2026-06-04',
          lastPracticalDay: '2026-06-04',
          lateAfter: '2026-06-04',
          by: '0/2',
          heldOn: '2026-05-29',
          completedOn: '2026-05-29',
          because: [
            'Placed for adoption on Thursday 7 May 2026. [AAR 36(3)]',
            'The first review after placement must be held within 4 weeks: by Thursday 4 June 2026. [AAR 36(3)]',
          ],
        },
        {
          rule: 'ADP2',
          duty: 'must',
          sequence: 2,
          due: '2026-08-29',
          lastPracticalDay: '2026-08-28',
          lateAfter: '2026-08-29',
          by: '0/3',
          heldOn: '2026-08-31',
          completedOn: '2026-09-07',
          because: [
            'The last review was held on Friday 29 May 2026. [AAR 36(3)]',
            'The second adoption review must be held within 3 months: by Saturday 29 August 2026. [AAR 36(3)]',
            'Saturday 29 August 2026 is not a working day, and the law does not move it; the last working day before it is Friday 28 August 2026. [CPPCR 2(1)]',
          ],
        },
        {
          rule: 'ADP3+',
          duty: 'must',
          sequence: 3,
          due: '2027-02-28',
          lastPracticalDay: '2027-02-26',
          lateAfter: '2027-02-28',
          because: [
            'The last review was held on Monday 31 August 2026. [AAR 36(3)]',
            'It was held in parts, from 31 August 2026 to 7 September 2026; the first part counts. [AAR 36(3)] (I-2)',
            'The third adoption review must be held within 6 months: by Sunday 28 February 2027. [AAR 36(3)]',
            '6 months after 31 August 2026 there is no such day in February, so the time ends on the last day of that month. [Dodds v Walker]',
            'Sunday 28 February 2027 is not a working day, and the law does not move it; the last working day before it is Friday 26 February 2027. [CPPCR 2(1)]',
          ],
        },
      ],
    )
  })
  const rows: readonly (readonly [string, CareHistory, readonly string[]])[] = [
    [
      'held on the last day of the 4 weeks: met',
      placed(null, on('2026-06-04')),
      ['ADP1 2026-06-04 met', 'ADP2 2026-09-04 overdue 88/62'],
    ],
    [
      'held the day after: late',
      placed(null, on('2026-06-05')),
      ['ADP1 2026-06-04 late 1/1', 'ADP2 2026-09-05 overdue 87/62'],
    ],
    [
      'a review on the day of placement is not the first',
      placed(null, on('2026-05-07')),
      ['ADP1 2026-06-04 overdue 180/127'],
    ],
    [
      'one the day after is',
      placed(null, on('2026-05-08')),
      ['ADP1 2026-06-04 met', 'ADP2 2026-08-08 overdue 115/81'],
    ],
    ['returned on the due day: not needed', placed('2026-06-04', []), ['ADP1 2026-06-04 not-required']],
    ['returned the day after: overdue until then', placed('2026-06-05', []), ['ADP1 2026-06-04 overdue 1/1']],
    [
      'adopted, so that care ended: not needed',
      placed(null, on('2026-06-02'), { end: isoDay('2026-08-03') }),
      ['ADP1 2026-06-04 met', 'ADP2 2026-09-02 not-required'],
    ],
    [
      'a review on the last day of the placement counts',
      placed('2026-07-20', on('2026-07-20')),
      ['ADP1 2026-06-04 late 46/32', 'ADP2 2026-10-20 not-required'],
    ],
    [
      'the fourth is again due after 6 months',
      placed(null, on('2026-06-02', '2026-07-01', '2026-08-03')),
      ['ADP1 2026-06-04 met', 'ADP2 2026-09-02 met', 'ADP3+ 2027-01-01 met', 'ADP3+ 2027-02-03 due'],
    ],
  ]
  for (const [title, history, expected] of rows) test(title, () => assert.deepEqual(lines(history), expected))

  const lastReason = (history: CareHistory): string | undefined =>
    wholeAnswers(history)
      .findLast(({ rule }) => String(rule).startsWith('ADP'))
      ?.because.at(-1)
  test('a return says that the placement ended, an adoption that care did', () => {
    assert.equal(
      lastReason(placed('2026-06-02', [])),
      'The placement for adoption ended on Tuesday 2 June 2026. [AAR 36(3)]',
    )
    assert.equal(
      lastReason(placed(null, [], { end: isoDay('2026-06-02') })),
      'Care ended on Tuesday 2 June 2026, before this fell due, so it is not needed. [CA 22(1)]',
    )
  })
  test('each placement has reviews of its own', () => {
    const placedForAdoption = [
      { from: isoDay('2026-05-07'), to: isoDay('2026-06-22') },
      { from: isoDay('2026-08-03'), to: null },
    ]
    const history = placed(null, on('2026-06-02', '2026-08-27'), { placedForAdoption })
    assert.deepEqual(lines(history), [
      'ADP1 2026-06-04 met',
      'ADP1 2026-08-31 met',
      'ADP2 2026-09-02 not-required',
      'ADP2 2026-11-27 overdue 4/2',
    ])
  })
})
