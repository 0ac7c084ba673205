// The exact words of each warning, and both sides of its limit.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import {
  type CareEvent,
  type CareHistory,
  DEFAULT_POLICY,
  findWarnings,
  type HeldReview,
  type PeriodOfCare,
  workReviewsOwed,
} from './index.ts'

const warned = (history: CareHistory, asOf = '2026-06-01'): readonly string[] =>
  findWarnings(history, workReviewsOwed(history, DEFAULT_POLICY), isoDay(asOf), DEFAULT_POLICY).map(
    ({ code, says }) => `${code}: ${says}`,
  )
const since = (start: string, given: Partial<PeriodOfCare> = {}): CareHistory =>
  aHistory(aPeriod(start, given))
const held = (on: string, given: Partial<HeldReview> = {}, born: string | null = null): CareHistory => ({
  ...since('2026-03-02', { reviews: [aReview(on, given)] }),
  born: born === null ? null : isoDay(born),
})
const inParts = (...parts: readonly string[]): CareHistory =>
  since('2026-03-02', { reviews: [{ parts: parts.map((on) => isoDay(on)), meeting: true, code: null }] })
const event = (kind: CareEvent['kind'], on: string, before: string | null = null): CareEvent => ({
  kind,
  on: isoDay(on),
  before: before === null ? null : isoDay(before),
})
const breaks = (code: string, given: Partial<PeriodOfCare> = {}): CareHistory =>
  since('2026-03-02', {
    shortBreaks: true,
    legalStatuses: [{ from: isoDay('2026-03-02'), code }],
    ...given,
  })

type Row = readonly [title: string, found: readonly string[], expected: readonly string[]]

const OUTSIDE =
  'review-outside: The review of Sunday 1 March 2026 lies outside every period of care; it answers nothing.'
const NO_MEETING = 'no-meeting: The review of Friday 20 March 2026 had no meeting where one is expected.'
const EARLY_SECOND =
  'early-second: The review of Monday 27 April 2026 was asked for early and counts as the second, so the next is 6 months after it. A cautious service also keeps the 3-month review.'
const early = (events: readonly CareEvent[], ...on: readonly string[]): readonly string[] =>
  warned(since('2026-03-02', { reviews: on.map((day) => aReview(day)), events }))

const ofReviews: readonly Row[] = [
  ['a review the day before care', warned(held('2026-03-01')), [OUTSIDE]],
  ['a review on the first day of care', warned(held('2026-03-02')), []],
  [
    'two reviews on one day',
    warned(since('2026-03-02', { reviews: [aReview('2026-03-20'), aReview('2026-03-20')] })),
    ['review-repeated: There is more than one review on Friday 20 March 2026; the first of them counts.'],
  ],
  [
    'a review later than the day asked about',
    warned(held('2026-06-02')),
    ['review-ahead: The review of Tuesday 2 June 2026 is later than 1 June 2026.'],
  ],
  ['a review on the day asked about', warned(held('2026-06-01')), []],
  [
    'a review on the 18th birthday',
    warned(held('2026-03-20', {}, '2008-03-20'), '2026-03-19').slice(1),
    ['review-after-18: The review of Friday 20 March 2026 is on or after the 18th birthday.'],
  ],
  ['a review the day before it', warned(held('2026-03-20', {}, '2008-03-21'), '2026-03-20'), []],
  [
    '21 working days from the first part to the last',
    warned(inParts('2026-03-30', '2026-04-30')),
    [
      'slow-completion: The review of Monday 30 March 2026 was completed on Thursday 30 April 2026, 21 working days later: more than 20.',
    ],
  ],
  ['20 working days from the first part to the last', warned(inParts('2026-03-30', '2026-04-29')), []],
  [
    'PN0 on the fourth birthday',
    warned(held('2026-03-20', { code: 'PN0' }, '2022-03-20')),
    [
      'code-and-age: The review of Friday 20 March 2026 has code PN0, but the child was 4: expected one of PN1 to PN7.',
    ],
  ],
  ['PN0 the day before it', warned(held('2026-03-19', { code: 'PN0' }, '2022-03-20')), []],
  [
    'PN7 the day before it',
    warned(held('2026-03-19', { code: 'PN7' }, '2022-03-20')),
    ['code-and-age: The review of Thursday 19 March 2026 has code PN7, but the child was 3: expected PN0.'],
  ],
  ['PN7 on the fourth birthday', warned(held('2026-03-20', { code: 'PN7' }, '2022-03-20')), []],
  ['PN0 of a child whose birthday is not known', warned(held('2026-03-20', { code: 'PN0' })), []],
  ['a review without a code at 4', warned(held('2026-03-20', {}, '2022-03-20')), []],
  ['a review without a code at 3', warned(held('2026-03-19', {}, '2022-03-20')), []],
  ['no meeting', warned(held('2026-03-20', { meeting: false })), [NO_MEETING]],
  ['a meeting nobody recorded', warned(held('2026-03-20', { meeting: null })), []],
  [
    'no meeting on the day a long-term placement has lasted 12 months',
    warned(
      since('2026-03-02', {
        longTermFosteringFrom: isoDay('2025-03-20'),
        reviews: [aReview('2026-03-20', { meeting: false })],
      }),
    ),
    [],
  ],
  [
    'no meeting the day before that',
    warned(
      since('2026-03-02', {
        longTermFosteringFrom: isoDay('2025-03-21'),
        reviews: [aReview('2026-03-20', { meeting: false })],
      }),
    ),
    [NO_MEETING],
  ],
  [
    'no meeting on short breaks',
    warned(breaks('V4', { reviews: [aReview('2026-03-20', { meeting: false })] })),
    [],
  ],
  [
    'a second review that the IRO asked for',
    early([event('asked-for-by-iro', '2026-04-20')], '2026-03-30', '2026-04-27'),
    [EARLY_SECOND],
  ],
  [
    'a second review that the IRO asked for, beside another event',
    early(
      [event('unplanned-move', '2026-04-18'), event('asked-for-by-iro', '2026-04-20')],
      '2026-03-30',
      '2026-04-27',
    ),
    [EARLY_SECOND],
  ],
  [
    'a second review that another event brought forward',
    early([event('unplanned-move', '2026-04-20')], '2026-03-30', '2026-04-27'),
    [],
  ],
  [
    'a third review that the IRO asked for',
    early([event('asked-for-by-iro', '2026-05-05')], '2026-03-30', '2026-04-27', '2026-05-20'),
    [],
  ],
  [
    'a second review asked for and not yet held',
    early([event('asked-for-by-iro', '2026-04-20')], '2026-03-30'),
    [],
  ],
  [
    'a second review held on its own, with one asked for later',
    early([event('asked-for-by-iro', '2026-05-05')], '2026-03-30', '2026-04-27'),
    [],
  ],
]

describe('warnings of reviews', () => {
  for (const [title, found, expected] of ofReviews) test(title, () => assert.deepEqual(found, expected))
})

test('a review on the very day before which it had to be is in time, and somebody should look', () => {
  const told = (on: string, before: string, given: Partial<PeriodOfCare> = {}) =>
    warned(
      since('2026-03-02', {
        reviews: [aReview('2026-03-30'), aReview(on)],
        events: [event('accommodation-ending', '2026-05-20', before)],
        ...given,
      }),
      '2026-07-01',
    )
  const looked =
    'on-the-day-itself: The review of Friday 12 June 2026 was held on the day before which it had to be. The date does not say which came first: someone should look.'
  assert.deepEqual(told('2026-06-12', '2026-06-12'), [looked])
  assert.deepEqual(told('2026-06-11', '2026-06-12'), [])
  assert.deepEqual(told('2026-06-15', '2026-06-12'), [])
  assert.deepEqual(told('2026-06-30', '2026-07-20'), [])
})
