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
  type PeriodOfCare,
  workReviewsOwed,
} from './index.ts'

const warned = (history: CareHistory, asOf = '2026-06-01'): readonly string[] =>
  findWarnings(history, workReviewsOwed(history, DEFAULT_POLICY), isoDay(asOf), DEFAULT_POLICY).map(
    ({ code, says }) => `${code}: ${says}`,
  )
const since = (start: string, given: Partial<PeriodOfCare> = {}): CareHistory =>
  aHistory(aPeriod(start, given))
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
const placement = (from: string, to: string | null) => ({
  from: isoDay(from),
  to: to === null ? null : isoDay(to),
  code: 'U6',
})
const adopted = (end: string | null, ...events: readonly CareEvent[]): CareHistory =>
  since('2026-03-02', {
    end: end === null ? null : isoDay(end),
    placedForAdoption: [{ from: isoDay('2026-04-01'), to: isoDay('2026-05-01') }],
    events,
  })

type Row = readonly [title: string, found: readonly string[], expected: readonly string[]]

const OPEN_PAST_18 =
  'open-past-18: Still recorded as looked after, past the 18th birthday on Monday 1 June 2026: has the end of care been recorded?'
const DIFFER =
  'short-breaks-differ: The legal status and the short-breaks mark of the period from Monday 2 March 2026 differ; the legal status counts.'
const STAY_OPEN =
  'short-break-open: Short breaks have been open since Monday 2 March 2026; a single stay of more than 17 days is not a short break.'
const BREACHED =
  'short-breaks-breached: The stay from Monday 2 March 2026 goes beyond the limits of short breaks (17 days a stay, 75 days in 12 months): someone should look.'

const ofPeriods: readonly Row[] = [
  [
    'open on the 18th birthday',
    warned({ ...since('2026-03-02'), born: isoDay('2008-06-01') }),
    [OPEN_PAST_18],
  ],
  ['open the day before it', warned({ ...since('2026-03-02'), born: isoDay('2008-06-02') }), []],
  [
    'ended by then',
    warned({ ...since('2026-03-02', { end: isoDay('2026-05-01') }), born: isoDay('2008-06-01') }),
    [],
  ],
  ['marked as short breaks with another legal status', warned(breaks('V2')), [DIFFER]],
  ['a legal status of short breaks without the mark', warned(breaks('V4', { shortBreaks: false })), [DIFFER]],
  ['a mark without a legal status', warned(since('2026-05-20', { shortBreaks: true })), []],
  ['one stay open for 18 days', warned(breaks('V3'), '2026-03-20'), [STAY_OPEN]],
  ['one stay open for 17 days', warned(breaks('V3'), '2026-03-19'), []],
  ['an agreement open for long', warned(breaks('V4')), []],
  ['care in the ordinary way open for long', warned(since('2026-03-02')), []],
  [
    'a last placement open for 18 days',
    warned(
      breaks('V3', { placements: [placement('2026-02-02', '2026-02-04'), placement('2026-03-02', null)] }),
      '2026-03-20',
    ),
    [STAY_OPEN],
  ],
  [
    'a last placement open for 17 days',
    warned(
      breaks('V3', { placements: [placement('2026-02-02', '2026-02-04'), placement('2026-03-02', null)] }),
      '2026-03-19',
    ),
    [],
  ],
  [
    'a child who went home from the last placement',
    warned(breaks('V3', { placements: [placement('2026-03-02', '2026-03-04')] })),
    [],
  ],
  ['a stay of 18 days that ended', warned(breaks('V3', { end: isoDay('2026-03-20') })), [BREACHED]],
  ['a stay of 17 days that ended', warned(breaks('V3', { end: isoDay('2026-03-19') })), []],
  [
    'a placement for adoption that ended without a return',
    warned(adopted(null)),
    ['return-not-recorded: The placement for adoption ended on Friday 1 May 2026 and no return is recorded.'],
  ],
  [
    'one that ended with another event',
    warned(adopted(null, event('plan-change', '2026-05-01'))),
    ['return-not-recorded: The placement for adoption ended on Friday 1 May 2026 and no return is recorded.'],
  ],
  ['one that ended with a return', warned(adopted(null, event('returned-from-adoption', '2026-05-01'))), []],
  ['one that ended with care', warned(adopted('2026-05-01')), []],
  [
    'one that lasts',
    warned(since('2026-03-02', { placedForAdoption: [{ from: isoDay('2026-04-01'), to: null }] })),
    [],
  ],
  [
    'one that lasted when care ended',
    warned(
      since('2026-03-02', {
        end: isoDay('2026-05-01'),
        placedForAdoption: [{ from: isoDay('2026-04-01'), to: null }],
      }),
    ),
    [],
  ],
  [
    'an event that asks for a review before it happened',
    warned(since('2026-03-02', { events: [event('plan-change', '2026-04-02', '2026-04-01')] })),
    [
      'before-not-after-on: An event of Thursday 2 April 2026 asks for a review before Wednesday 1 April 2026, which is earlier.',
    ],
  ],
  [
    'an event that asks for one on the day',
    warned(since('2026-03-02', { events: [event('plan-change', '2026-04-02', '2026-04-02')] })),
    [],
  ],
  [
    'an event that asks for no day',
    warned(since('2026-03-02', { events: [event('unplanned-move', '2026-04-02')] })),
    [],
  ],
]

describe('warnings of periods', () => {
  for (const [title, found, expected] of ofPeriods) test(title, () => assert.deepEqual(found, expected))
  test('several come together: of reviews first, then of periods, then of what is owed', () => {
    const history = {
      ...breaks('V3', { end: isoDay('2026-03-20'), shortBreaks: false, reviews: [aReview('2026-03-01')] }),
      born: null,
    }
    assert.deepEqual(warned(history), [
      'review-outside: The review of Sunday 1 March 2026 lies outside every period of care; it answers nothing.',
      DIFFER,
      BREACHED,
    ])
  })
})
