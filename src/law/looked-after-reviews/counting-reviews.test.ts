import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview } from '../../../test/support/care-factory.ts'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import {
  type CareHistory,
  DEFAULT_POLICY,
  type HeldReview,
  isInPeriod,
  type ReviewPolicy,
  workReviewsOwed,
} from './index.ts'

const parts = (...days: readonly string[]): HeldReview => ({
  parts: days.map((day) => isoDay(day)),
  meeting: true,
  code: null,
})
const COMPLETION: ReviewPolicy = { ...DEFAULT_POLICY, severalParts: 'completion' }

/** Where each review went, as `period/review day-that-counts`, period by period; then those outside and repeated. */
function counted(history: CareHistory, policy = DEFAULT_POLICY): Record<string, unknown> {
  const { inPeriod, outside, repeated } = workReviewsOwed(history, policy).reviews
  const short = (all: (typeof inPeriod)[number]): string[] =>
    all.map(({ at, on }) => `${at.period}/${at.review} ${toIsoDate(on)}`)
  return { inPeriod: inPeriod.map(short), outside: short(outside), repeated: short(repeated) }
}

describe('which review counts where', () => {
  test('reviews are put in order of the day that counts', () =>
    assert.deepEqual(
      counted(aHistory(aPeriod('2026-03-02', { reviews: [aReview('2026-06-30'), aReview('2026-03-30')] }))),
      { inPeriod: [['0/1 2026-03-30', '0/0 2026-06-30']], outside: [], repeated: [] },
    ))
  test('a review without a day is not counted', () =>
    assert.deepEqual(counted(aHistory(aPeriod('2026-03-02', { reviews: [parts()] }))), {
      inPeriod: [[]],
      outside: [],
      repeated: [],
    }))
  test('of two that begin on one day the one completed sooner counts, the other is a repeat', () => {
    const reviews = [parts('2026-03-20', '2026-03-27'), parts('2026-03-20')]
    assert.deepEqual(counted(aHistory(aPeriod('2026-03-02', { reviews }))), {
      inPeriod: [['0/1 2026-03-20']],
      outside: [],
      repeated: ['0/0 2026-03-20'],
    })
  })
  test('two that are completed on one day but begin on others both count', () => {
    const reviews = [parts('2026-03-20', '2026-03-27'), parts('2026-03-23', '2026-03-27')]
    assert.deepEqual(counted(aHistory(aPeriod('2026-03-02', { reviews })), COMPLETION), {
      inPeriod: [['0/0 2026-03-27', '0/1 2026-03-27']],
      outside: [],
      repeated: [],
    })
  })
  test('a review belongs to the period in which its first part falls, though the last part counts', () => {
    const history = aHistory(
      aPeriod('2026-01-05', { end: isoDay('2026-02-20'), reviews: [parts('2026-02-18', '2026-02-25')] }),
      aPeriod('2026-02-24'),
    )
    assert.deepEqual(counted(history, COMPLETION), {
      inPeriod: [['0/0 2026-02-25'], []],
      outside: [],
      repeated: [],
    })
  })
  test('a review before, between or after the periods is outside', () => {
    const reviews = ['2026-01-04', '2026-02-21', '2026-05-10', '2026-06-02'].map((on) => aReview(on))
    const history = aHistory(
      aPeriod('2026-01-05', { end: isoDay('2026-02-20'), reviews }),
      aPeriod('2026-05-11', { end: isoDay('2026-06-01') }),
    )
    assert.deepEqual(counted(history), {
      inPeriod: [[], []],
      outside: ['0/0 2026-01-04', '0/1 2026-02-21', '0/2 2026-05-10', '0/3 2026-06-02'],
      repeated: [],
    })
  })
  test('a review between the periods belongs to the later, where its start is not known', () => {
    const reviews = ['2025-11-15', '2025-12-15', '2026-04-15'].map((on) => aReview(on))
    const history = aHistory(
      aPeriod('2025-03-03', { end: isoDay('2025-12-01'), reviews }),
      aPeriod('2026-03-02', { startKnown: false }),
    )
    assert.deepEqual(counted(history)['inPeriod'], [['0/0 2025-11-15'], ['0/1 2025-12-15', '0/2 2026-04-15']])
  })
  test('a review on a day that ends one period and begins the next belongs to the next', () => {
    const history = aHistory(
      aPeriod('2026-01-05', { end: isoDay('2026-02-20'), reviews: [aReview('2026-02-20')] }),
      aPeriod('2026-02-20'),
    )
    assert.deepEqual(counted(history)['inPeriod'], [[], ['0/0 2026-02-20']])
  })
})

describe('whether a day lies in a period', () => {
  const open = aPeriod('2026-03-02')
  const closed = aPeriod('2026-03-02', { end: isoDay('2026-03-20') })
  const unknown = aPeriod('2026-03-02', { startKnown: false })
  const earlier = aPeriod('2025-03-03', { end: isoDay('2025-12-01') })
  const stillOpen = aPeriod('2025-03-03')
  const rows = [
    ['its first day', open, undefined, '2026-03-02', true],
    ['the day before its first', open, undefined, '2026-03-01', false],
    ['its last day', closed, undefined, '2026-03-20', true],
    ['the day after its last', closed, undefined, '2026-03-21', false],
    ['years on, while it is open', open, undefined, '2040-01-01', true],
    ['any day before, where the start is not known', unknown, undefined, '2001-01-01', true],
    [
      'a day after the period before ended, where the start is not known',
      unknown,
      earlier,
      '2025-12-02',
      true,
    ],
    ['the day the period before ended, where the start is not known', unknown, earlier, '2025-12-01', false],
    ['a day before, where the period before has no end', unknown, stillOpen, '2026-03-01', true],
    ['a day before, where the start is known', open, earlier, '2026-03-01', false],
  ] as const
  for (const [title, period, previous, day, expected] of rows)
    test(title, () => assert.equal(isInPeriod(period, previous, isoDay(day)), expected))
})
