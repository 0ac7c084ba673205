import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod } from '../../../test/support/care-factory.ts'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import {
  type CareHistory,
  DEFAULT_POLICY,
  isShortBreaks,
  type PeriodOfCare,
  workReviewsOwed,
} from './index.ts'

type Stay = readonly [from: string, to: string | null]

const stay = ([from, to]: Stay): PeriodOfCare =>
  aPeriod(from, {
    end: to === null ? null : isoDay(to),
    legalStatuses: [{ from: isoDay(from), code: 'V3' }],
    shortBreaks: true,
  })
const stays = (...all: readonly Stay[]): CareHistory => aHistory(...all.map(stay))
/** One period of short breaks (V3) or one agreement (V4), with placements. */
const oneOf = (code: 'V3' | 'V4', end: string | null, ...all: readonly Stay[]): CareHistory =>
  aHistory(
    aPeriod('2026-01-10', {
      end: end === null ? null : isoDay(end),
      legalStatuses: [{ from: isoDay('2026-01-10'), code }],
      shortBreaks: true,
      placements: all.map(([from, to]) => ({
        from: isoDay(from),
        to: to === null ? null : isoDay(to),
        code: 'U6',
      })),
    }),
  )

const breachOf = (history: CareHistory): string => {
  const [series] = workReviewsOwed(history, DEFAULT_POLICY).series
  const breach = series?.breach ?? null
  return breach === null ? 'none' : `${breach.why} ${toIsoDate(breach.stay.from)}`
}
const seriesOf = (history: CareHistory, gap = 75): readonly string[] =>
  workReviewsOwed(history, { ...DEFAULT_POLICY, shortBreakGapDays: gap }).series.map(
    ({ periods, start, endsOn }) =>
      `${periods.join('+')} ${toIsoDate(start)} to ${endsOn === null ? 'open' : toIsoDate(endsOn)}`,
  )
/** Four stays of 15 days, then one that goes home on `to`: 75 days when it lasts from 2 to 17 May. */
const manyDays = (to: string): CareHistory =>
  stays(
    ['2026-01-10', '2026-01-25'],
    ['2026-02-07', '2026-02-22'],
    ['2026-03-07', '2026-03-22'],
    ['2026-04-04', '2026-04-19'],
    ['2026-05-02', to],
  )

describe('the limits of short breaks', () => {
  const rows: readonly (readonly [string, CareHistory, string])[] = [
    ['a stay of 17 days keeps them', stays(['2026-01-10', '2026-01-27']), 'none'],
    ['a stay of 18 days breaks them', stays(['2026-01-10', '2026-01-28']), 'stay-too-long 2026-01-10'],
    [
      'a placement of 18 days breaks them',
      oneOf('V3', null, ['2026-01-10', '2026-01-12'], ['2026-02-07', '2026-02-25']),
      'stay-too-long 2026-02-07',
    ],
    ['a stay that still lasts has not broken them', stays(['2026-01-10', null]), 'none'],
    ['75 days in 12 months keep them', manyDays('2026-05-17'), 'none'],
    [
      '76 days in 12 months break them, with the last stay',
      manyDays('2026-05-18'),
      'too-many-days 2026-05-02',
    ],
    [
      'the first stay that breaks them counts',
      stays(['2026-01-10', '2026-01-12'], ['2026-02-07', '2026-02-25'], ['2026-03-07', '2026-03-30']),
      'stay-too-long 2026-02-07',
    ],
    [
      '18 days from the day before the 2020 window break them',
      stays(['2020-04-23', '2020-05-11']),
      'stay-too-long 2020-04-23',
    ],
    ['18 days from its first day do not', stays(['2020-04-24', '2020-05-12']), 'none'],
    ['18 days from its last day do not', stays(['2020-09-25', '2020-10-13']), 'none'],
    ['18 days from the day after it do', stays(['2020-09-26', '2020-10-14']), 'stay-too-long 2020-09-26'],
    [
      'in the window 75 days were still the most',
      stays(['2020-05-01', '2020-07-16']),
      'too-many-days 2020-05-01',
    ],
    ['an agreement of half a year breaks nothing', oneOf('V4', '2026-07-01'), 'none'],
    [
      'nor do its days count with those of a stay after it',
      aHistory(...oneOf('V4', '2026-07-01').periods, stay(['2026-07-11', '2026-07-18'])),
      'none',
    ],
  ]
  for (const [title, history, expected] of rows) test(title, () => assert.equal(breachOf(history), expected))

  test('days more than 12 months back no longer count', () => {
    const two = (first: string): CareHistory =>
      stays(
        ['2025-03-01', '2025-03-16'],
        ['2025-05-10', '2025-05-25'],
        ['2025-07-26', '2025-08-10'],
        ['2025-10-11', '2025-10-26'],
        ['2025-12-27', '2026-01-11'],
        [first, first.replace(/..$/, '28')],
      )
    assert.equal(breachOf(two('2026-03-12')), 'too-many-days 2026-03-12')
    assert.equal(breachOf(two('2026-03-13')), 'none')
  })
})

describe('the series that stays make', () => {
  const rows: readonly (readonly [string, CareHistory, readonly string[]])[] = [
    [
      'one stay ends its series when the gap has passed',
      stays(['2026-01-10', '2026-01-12']),
      ['0 2026-01-10 to 2026-03-29'],
    ],
    ['a stay that lasts keeps it open', stays(['2026-01-10', null]), ['0 2026-01-10 to open']],
    [
      'a gap of 75 days continues it',
      stays(['2026-01-10', '2026-01-12'], ['2026-03-28', '2026-03-30']),
      ['0+1 2026-01-10 to 2026-06-14'],
    ],
    [
      'a gap of 76 days begins another',
      stays(['2026-01-10', '2026-01-12'], ['2026-03-29', '2026-03-31']),
      ['0 2026-01-10 to 2026-03-29', '1 2026-03-29 to 2026-06-15'],
    ],
    [
      'a stay after one without an end begins another',
      stays(['2026-01-10', null], ['2026-01-20', '2026-01-22']),
      ['0 2026-01-10 to open', '1 2026-01-20 to 2026-04-08'],
    ],
    [
      'the placements of one period are its stays',
      oneOf('V3', null, ['2026-01-10', '2026-01-12'], ['2026-02-07', '2026-02-09']),
      ['0 2026-01-10 to 2026-04-26'],
    ],
    [
      'a placement that lasts keeps it open',
      oneOf('V3', null, ['2026-01-10', '2026-01-12'], ['2026-03-07', null]),
      ['0 2026-01-10 to open'],
    ],
    [
      'a placement without an end lasts to the end of the period',
      oneOf('V3', '2026-03-14', ['2026-01-10', '2026-01-12'], ['2026-03-07', null]),
      ['0 2026-01-10 to 2026-05-29'],
    ],
    [
      'placements far apart are two series of one period',
      oneOf('V3', null, ['2026-01-10', '2026-01-12'], ['2026-05-02', '2026-05-04']),
      ['0 2026-01-10 to 2026-03-29', '0 2026-05-02 to 2026-07-19'],
    ],
    ['a period without placements is one stay', oneOf('V3', '2026-01-20'), ['0 2026-01-10 to 2026-04-06']],
    [
      'an agreement is one whole, whatever its placements',
      oneOf('V4', null, ['2026-01-10', '2026-01-12']),
      ['0 2026-01-10 to open'],
    ],
    [
      'an agreement ends its series on the day it ends',
      oneOf('V4', '2026-07-01'),
      ['0 2026-01-10 to 2026-07-01'],
    ],
    [
      'a stay within the gap after an agreement continues it',
      aHistory(...oneOf('V4', '2026-02-01').periods, stay(['2026-04-17', '2026-04-19'])),
      ['0+1 2026-01-10 to 2026-07-04'],
    ],
    ['a child who is not on short breaks has none', aHistory(aPeriod('2026-01-10')), []],
  ]
  for (const [title, history, expected] of rows)
    test(title, () => assert.deepEqual(seriesOf(history), expected))
  test('an agreement among other short breaks makes one whole of the period', () => {
    const [period = aPeriod('2026-01-10')] = oneOf('V4', null, ['2026-01-10', '2026-01-12']).periods
    const legalStatuses = [{ from: isoDay('2026-01-10'), code: 'V3' }, ...period.legalStatuses]
    assert.deepEqual(seriesOf(aHistory({ ...period, legalStatuses })), ['0 2026-01-10 to open'])
  })
  test('the authority may set another gap', () => {
    const apart = stays(['2026-01-10', '2026-01-12'], ['2026-02-11', '2026-02-13'])
    assert.deepEqual(seriesOf(apart, 30), ['0+1 2026-01-10 to 2026-03-16'])
    assert.deepEqual(seriesOf(apart, 29), ['0 2026-01-10 to 2026-02-11', '1 2026-02-11 to 2026-03-15'])
  })
})

describe('whether a period is one of short breaks', () => {
  const period = (shortBreaks: boolean, ...codes: readonly string[]): PeriodOfCare =>
    aPeriod('2026-01-10', {
      shortBreaks,
      legalStatuses: codes.map((code, index) => ({ from: isoDay(`2026-0${index + 1}-10`), code })),
    })
  const rows = [
    ['V3 is, whatever the mark', period(false, 'V3'), true],
    ['V4 is', period(false, 'V4'), true],
    ['V3 and V4 are', period(false, 'V4', 'V3'), true],
    ['V3 and another are not', period(true, 'V3', 'V2'), false],
    ['without a legal status the mark decides', period(true), true],
    ['without either it is not', period(false), false],
  ] as const
  for (const [title, given, expected] of rows) test(title, () => assert.equal(isShortBreaks(given), expected))
})
