// Where an event meets the 2020 window, records that begin late, or a placement for adoption.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareEvent, EventKind, PeriodOfCare } from './index.ts'

const event = (kind: EventKind, on: string, before: string | null = null): CareEvent => ({
  kind,
  on: isoDay(on),
  before: before === null ? null : isoDay(before),
})
const reviewed = (...on: readonly string[]) => ({ reviews: on.map((day) => aReview(day)) })
const linesOf = (start: string, given: Partial<PeriodOfCare>, asOf: string): readonly string[] =>
  obligationLines(aHistory(aPeriod(start, given)), asOf)

describe('an event in the 2020 window', () => {
  const third = (given: Partial<PeriodOfCare>, ...held: readonly string[]): string | undefined =>
    linesOf(
      '2019-06-03',
      { ...reviewed('2019-07-01', '2019-10-01', '2019-12-10', ...held), ...given },
      '2020-12-01',
    )[3]
  test('without a day of its own leaves the review flexible', () =>
    assert.equal(
      third({ events: [event('unplanned-move', '2020-03-02')] }, '2020-09-01'),
      'LARX 2020-06-10 flexible',
    ))
  test('with a day of its own takes the flexibility away', () =>
    assert.equal(
      third({ events: [event('plan-change', '2020-03-02', '2020-06-01')] }, '2020-09-01'),
      'LARX 2020-06-01 late 92/65',
    ))
  test('and care that ends in the window leaves nothing owed', () =>
    assert.equal(
      third({ events: [event('unplanned-move', '2020-03-02')], end: isoDay('2020-08-01') }),
      'LARX 2020-06-10 not-required',
    ))
})

describe('an event where earlier reviews are not on record', () => {
  const reviewsKnown = { from: isoDay('2024-04-01'), to: null }
  const events = [event('plan-change', '2024-05-01', '2024-06-12')]
  test('sets the latest day, so that only a later review is certainly late', () => {
    const at = (on: string) =>
      linesOf('2023-01-09', { reviewsKnown, events, ...reviewed(on) }, '2025-01-01')[0]
    assert.equal(at('2024-06-12'), 'LARX 2024-06-12 cannot-tell')
    assert.equal(at('2024-06-13'), 'LARX 2024-06-12 late 1/1')
  })
  test('without a day of its own does not make care that ended earlier settle it', () =>
    assert.deepEqual(
      linesOf(
        '2023-01-09',
        { reviewsKnown, events: [event('unplanned-move', '2024-05-01')], end: isoDay('2024-08-01') },
        '2025-01-01',
      ),
      ['LARX 2024-09-30 cannot-tell'],
    ))
  test('under earlier law changes nothing', () =>
    assert.deepEqual(
      linesOf('2010-09-01', { events: [event('plan-change', '2010-09-10', '2010-09-20')] }, '2011-06-01'),
      ['LAR1 ? cannot-tell'],
    ))
})

describe('an event and a placement for adoption', () => {
  const placed = (to: string | null, ...events: readonly CareEvent[]): readonly string[] =>
    linesOf(
      '2026-01-05',
      {
        ...reviewed('2026-01-30', '2026-04-29'),
        placedForAdoption: [{ from: isoDay('2026-05-07'), to: to === null ? null : isoDay(to) }],
        events,
      },
      '2026-05-20',
    ).filter((line) => line.startsWith('LAR'))
  test('on the day of placement it still brings the review forward', () =>
    assert.equal(placed(null, event('unplanned-move', '2026-05-07')).at(-1), 'LARX 2026-10-29 not-required'))
  test('the day after, these regulations do not apply', () =>
    assert.equal(placed(null, event('unplanned-move', '2026-05-08')).at(-1), 'LAR3+ 2026-10-29 not-required'))
  test('the day before the return they do not apply either, on the day they do', () => {
    const before = event('placement-ending', '2026-07-19', '2026-07-25')
    assert.deepEqual(placed('2026-07-20', before).slice(2), [
      'LAR3+ 2026-10-29 not-required',
      'LAR3+ 2026-10-29 due',
    ])
    const on = event('plan-change', '2026-07-20', '2026-07-25')
    assert.deepEqual(placed('2026-07-20', on).slice(2), [
      'LARX 2026-07-25 due',
      'LAR3+ 2026-10-29 not-required',
    ])
  })
})
