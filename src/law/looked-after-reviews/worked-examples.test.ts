// The worked examples of the statutory rules that are about reviews, by their numbers there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareHistory, PeriodOfCare } from './index.ts'

type Row = readonly [title: string, history: CareHistory, asOf: string, lines: readonly string[]]

const reviewed = (start: string, ...on: readonly string[]): CareHistory =>
  aHistory(aPeriod(start, { reviews: on.map((day) => aReview(day)) }))

const period = (start: string, given: Partial<PeriodOfCare>): CareHistory => aHistory(aPeriod(start, given))

const rows: readonly Row[] = [
  [
    'looked after from Monday 2 March 2026, the first review is due by Monday 30 March 2026',
    reviewed('2026-03-02'),
    '2026-03-30',
    ['LAR1 2026-03-30 due'],
  ],
  [
    '3: Saturday 14 March 2026 gives Tuesday 14 April',
    reviewed('2026-03-14'),
    '2026-03-20',
    ['LAR1 2026-04-14 due'],
  ],
  [
    'looked after from Friday 13 March 2026, the first review is due by Tuesday 14 April 2026',
    reviewed('2026-03-13'),
    '2026-03-20',
    ['LAR1 2026-04-14 due'],
  ],
  [
    '4: 28 days after a Saturday entry is late',
    reviewed('2026-11-21', '2026-12-19'),
    '2026-12-20',
    ['LAR1 2026-12-18 late 1/0', 'LAR2 2027-03-19 due'],
  ],
  [
    '6: Christmas, its substitute and New Year are left out',
    reviewed('2026-12-07'),
    '2026-12-08',
    ['LAR1 2027-01-07 due'],
  ],
  ['9: both Jubilee days are left out', reviewed('2022-05-16'), '2022-05-17', ['LAR1 2022-06-15 due']],
  [
    '13: the early May holiday moved to 8 May 2020',
    reviewed('2020-04-30'),
    '2020-05-01',
    ['LAR1 2020-06-01 due'],
  ],
  ['15: the day before Good Friday', reviewed('2024-02-29'), '2024-03-01', ['LAR1 2024-03-28 due']],
  [
    '17: days on which the council closes are working days',
    reviewed('2025-12-01'),
    '2025-12-02',
    ['LAR1 2025-12-31 due'],
  ],
  [
    '19: second by 30 June',
    reviewed('2026-03-02', '2026-03-30'),
    '2026-04-01',
    ['LAR1 2026-03-30 met', 'LAR2 2026-06-30 due'],
  ],
  [
    '20: an early first review pulls the second forward',
    reviewed('2026-03-02', '2026-03-12'),
    '2026-04-01',
    ['LAR1 2026-03-30 met', 'LAR2 2026-06-12 due'],
  ],
  [
    '22: 30 November to a leap day',
    reviewed('2023-11-01', '2023-11-30'),
    '2023-12-01',
    ['LAR1 2023-11-29 late 1/1', 'LAR2 2024-02-29 due'],
  ],
  [
    'after a first review on Monday 30 November 2026 the second is due by Sunday 28 February 2027',
    reviewed('2026-11-02', '2026-11-30'),
    '2026-12-01',
    ['LAR1 2026-11-30 met', 'LAR2 2027-02-28 due'],
  ],
  [
    '25: 31 March to 30 June',
    reviewed('2026-03-03', '2026-03-31'),
    '2026-04-01',
    ['LAR1 2026-03-31 met', 'LAR2 2026-06-30 due'],
  ],
  [
    '27: 28 February to 28 August',
    reviewed('2024-11-01', '2024-11-28', '2025-02-28'),
    '2025-03-01',
    ['LAR1 2024-11-29 met', 'LAR2 2025-02-28 met', 'LAR3+ 2025-08-28 due'],
  ],
  [
    '30: 30 June to 30 December',
    reviewed('2026-03-02', '2026-03-30', '2026-06-30'),
    '2026-07-01',
    ['LAR1 2026-03-30 met', 'LAR2 2026-06-30 met', 'LAR3+ 2026-12-30 due'],
  ],
  [
    '32: a review the IRO asked for counts as the second',
    period('2026-03-02', {
      reviews: [aReview('2026-03-30'), aReview('2026-04-27')],
      events: [{ kind: 'asked-for-by-iro', on: isoDay('2026-04-20'), before: null }],
    }),
    '2026-05-01',
    ['LAR1 2026-03-30 met', 'LARX 2026-06-30 met', 'LAR3+ 2026-10-27 due'],
  ],
  [
    '35: home before the first review fell due',
    period('2026-03-02', { end: isoDay('2026-03-20') }),
    '2026-04-30',
    ['LAR1 2026-03-30 not-required'],
  ],
  [
    'accommodation is to stop on Friday 12 June 2026, so a review is owed by then',
    period('2026-03-02', {
      legalStatuses: [{ from: isoDay('2026-03-02'), code: 'V2' }],
      reviews: [aReview('2026-03-30')],
      events: [{ kind: 'accommodation-ending', on: isoDay('2026-05-20'), before: isoDay('2026-06-12') }],
    }),
    '2026-05-21',
    ['LAR1 2026-03-30 met', 'LARX 2026-06-12 due'],
  ],
  [
    '40: an interim care order does not restart the clock',
    period('2026-03-02', {
      legalStatuses: [
        { from: isoDay('2026-03-02'), code: 'V2' },
        { from: isoDay('2026-05-20'), code: 'C1' },
      ],
      reviews: [aReview('2026-03-30')],
    }),
    '2026-05-21',
    ['LAR1 2026-03-30 met', 'LAR2 2026-06-30 due'],
  ],
  [
    'a series that began on Saturday 10 January 2026 is first reviewed by Friday 10 April 2026',
    period('2026-01-10', { shortBreaks: true }),
    '2026-02-01',
    ['SB1 2026-04-10 due'],
  ],
  [
    'the last meeting was on Tuesday 9 September 2025, so the next is due by Wednesday 9 September 2026',
    period('2020-01-06', {
      reviewsKnown: { from: isoDay('2025-09-01'), to: null },
      longTermFosteringFrom: isoDay('2025-02-01'),
      reviews: [
        aReview('2025-09-09'),
        aReview('2026-03-09', { meeting: false }),
        aReview('2026-09-08', { meeting: false }),
      ],
    }),
    '2026-09-10',
    [
      'LAR3+ 2026-02-28 cannot-tell',
      'LAR3+ 2026-03-09 met',
      'LAR3+ 2026-09-09 met',
      'LTFM 2026-09-09 overdue 1/1',
      'LAR3+ 2027-03-08 due',
    ],
  ],
  [
    'due on Friday 18 December 2026 and held on Saturday 19 December, the review is late by one day',
    reviewed('2026-11-21', '2026-12-19'),
    '2026-12-19',
    ['LAR1 2026-12-18 late 1/0', 'LAR2 2027-03-19 due'],
  ],
  [
    '53: due in the 2020 window and held within it',
    reviewed('2019-10-21', '2019-11-11', '2020-02-10', '2020-09-07'),
    '2020-10-01',
    ['LAR1 2019-11-18 met', 'LAR2 2020-02-11 met', 'LAR3+ 2020-08-10 flexible', 'LAR3+ 2021-03-07 due'],
  ],
  [
    '56: due in the 2020 window and never held',
    reviewed('2019-10-21', '2019-11-11', '2020-02-10'),
    '2020-09-26',
    ['LAR1 2019-11-18 met', 'LAR2 2020-02-11 met', 'LAR3+ 2020-08-10 overdue 1/0'],
  ],
]

for (const [title, history, asOf, lines] of rows) {
  test(title, () => assert.deepEqual(obligationLines(history, asOf), lines))
}
