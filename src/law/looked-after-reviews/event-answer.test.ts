import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { type WholeAnswer, wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareEvent, CareHistory, EventKind, PeriodOfCare } from './index.ts'

const event = (kind: EventKind, on: string, before: string | null = null): CareEvent => ({
  kind,
  on: isoDay(on),
  before: before === null ? null : isoDay(before),
})
/** In care since 2 March 2026, first review on 30 March: the second is due by 30 June. */
const care = (events: readonly CareEvent[], given: Partial<PeriodOfCare> = {}): CareHistory =>
  aHistory(aPeriod('2026-03-02', { reviews: [aReview('2026-03-30')], events, ...given }))
const second = (history: CareHistory): WholeAnswer | undefined => wholeAnswers(history)[1]
const reasons = (history: CareHistory): readonly string[] => second(history)?.because ?? []

describe('the whole answer about a review brought forward', () => {
  test('by an event with a day: due by that day, without a target', () =>
    assert.deepEqual(second(care([event('accommodation-ending', '2026-05-20', '2026-06-13')])), {
      rule: 'LARX',
      duty: 'must',
      sequence: 2,
      due: '2026-06-13',
      lastPracticalDay: '2026-06-12',
      lateAfter: '2026-06-13',
      because: [
        'The first review was held on Monday 30 March 2026. [CPPCR 33(2)]',
        'The second must be held within 3 months: by Tuesday 30 June 2026. [CPPCR 33(2)]',
        'It was proposed to stop accommodating the child on Wednesday 20 May 2026, so a review must come first, by Saturday 13 June 2026 at the latest. [CPPCR 33(3)(e)]',
        'Saturday 13 June 2026 is not a working day, and the law does not move it; the last working day before it is Friday 12 June 2026. [CPPCR 2(1)]',
      ],
    }))
  test('by an event without one: due as before, with a target of the authority', () =>
    assert.deepEqual(second(care([event('asked-for-by-iro', '2026-05-20')])), {
      rule: 'LARX',
      duty: 'must',
      sequence: 2,
      due: '2026-06-30',
      lastPracticalDay: '2026-06-30',
      lateAfter: '2026-06-30',
      target: '2026-06-18',
      because: [
        'The first review was held on Monday 30 March 2026. [CPPCR 33(2)]',
        'The second must be held within 3 months: by Tuesday 30 June 2026. [CPPCR 33(2)]',
        'The IRO asked for a review on Wednesday 20 May 2026. [CPPCR 33(3)(a)]',
        'The law sets no number of days for this; our own target is 20 working days after Wednesday 20 May 2026: Thursday 18 June 2026. []',
      ],
    }))
  test('a target on the due day or later is none', () => {
    const onIt = care([event('asked-for-by-iro', '2026-06-02')])
    assert.equal(second(onIt)?.['due'], '2026-06-30')
    assert.equal(second(onIt)?.['target'], undefined)
    assert.equal(reasons(onIt).length, 3)
    const dayBefore = second(care([event('asked-for-by-iro', '2026-06-01')]))
    assert.equal(dayBefore?.['target'], '2026-06-29')
  })
  test('the earliest of several events sets the target, the earliest day the due day', () => {
    const noDay = care([event('unplanned-move', '2026-05-27'), event('visit-concern', '2026-05-20')])
    assert.equal(second(noDay)?.['target'], '2026-06-18')
    const days = care([
      event('plan-change', '2026-05-01', '2026-06-20'),
      event('unplanned-move', '2026-05-04'),
      event('placement-ending', '2026-05-02', '2026-06-10'),
    ])
    assert.equal(second(days)?.['due'], '2026-06-10')
    assert.deepEqual(reasons(days).slice(2), [
      'A significant change to the care plan was proposed on Friday 1 May 2026, so a review must come first, by Saturday 20 June 2026 at the latest. [CPPCR 32(2)]',
      'It was proposed to end the placement on Saturday 2 May 2026, so a review must come first, by Wednesday 10 June 2026 at the latest. [CPPCR 14]',
      'The child moved without a plan on Monday 4 May 2026. [VOL2 unplanned moves]',
    ])
  })
})

describe('what each event says and cites', () => {
  const rows: readonly (readonly [EventKind, string | null, string])[] = [
    [
      'accommodation-ending',
      '2026-06-12',
      'It was proposed to stop accommodating the child on Wednesday 20 May 2026, so a review must come first, by Friday 12 June 2026 at the latest. [CPPCR 33(3)(e)]',
    ],
    [
      'placement-ending',
      '2026-06-12',
      'It was proposed to end the placement on Wednesday 20 May 2026, so a review must come first, by Friday 12 June 2026 at the latest. [CPPCR 14]',
    ],
    [
      'move-to-other-arrangements',
      '2026-06-12',
      'A move to other arrangements was proposed on Wednesday 20 May 2026, so a review must come first, by Friday 12 June 2026 at the latest. [CA 22D]',
    ],
    [
      'placement-with-parents',
      '2026-06-12',
      'Placement with parents was proposed on Wednesday 20 May 2026, so a review must come first, by Friday 12 June 2026 at the latest. [CPPCR 17(d)]',
    ],
    [
      'plan-change',
      '2026-06-12',
      'A significant change to the care plan was proposed on Wednesday 20 May 2026, so a review must come first, by Friday 12 June 2026 at the latest. [CPPCR 32(2)]',
    ],
    ['asked-for-by-iro', null, 'The IRO asked for a review on Wednesday 20 May 2026. [CPPCR 33(3)(a)]'],
    [
      'visit-concern',
      null,
      'A visit found that the placement does not adequately safeguard the child on Wednesday 20 May 2026. [CPPCR 33(3)(b), CPPCR 30]',
    ],
    [
      'unplanned-move',
      null,
      'The child moved without a plan on Wednesday 20 May 2026. [VOL2 unplanned moves]',
    ],
  ]
  for (const [kind, before, says] of rows)
    test(kind, () => assert.equal(reasons(care([event(kind, '2026-05-20', before)]))[2], says))
  test('a return from adoption brings no looked-after review forward', () =>
    assert.equal(wholeAnswers(care([event('returned-from-adoption', '2026-05-20')]))[1]?.['rule'], 'LAR2'))
})

describe('accommodation to end cites the law of the legal status', () => {
  const rows: readonly (readonly [code: string, on: string, cites: string])[] = [
    ['V2', '2026-03-02', '[CPPCR 33(3)(e)]'],
    ['J1', '2026-03-02', '[CPPCR 33(3)(c)] (I-7)'],
    ['J2', '2026-03-02', '[CPPCR 33(3)(c)]'],
    ['J3', '2026-03-02', '[CPPCR 33(3)(c)]'],
    ['C1', '2026-03-02', '[CPPCR 33(3)(d)]'],
    ['C2', '2026-03-02', '[CPPCR 33(3)(d)]'],
    ['C2', '2026-05-20', '[CPPCR 33(3)(d)]'],
    ['C2', '2026-05-21', '[CPPCR 33(3)(e)]'],
  ]
  for (const [code, from, cites] of rows)
    test(`${code} since ${from}`, () => {
      const events = [event('accommodation-ending', '2026-05-20', '2026-06-12')]
      const says = reasons(care(events, { legalStatuses: [{ from: isoDay(from), code }] }))[2]
      assert.equal(says?.replace(/^[^[]*/, ''), cites)
    })
  test('another event of a child on remand cites its own', () => {
    const legalStatuses = [{ from: isoDay('2026-03-02'), code: 'J1' }]
    const says = reasons(care([event('plan-change', '2026-05-20', '2026-06-12')], { legalStatuses }))[2]
    assert.equal(says?.replace(/^[^[]*/, ''), '[CPPCR 32(2)]')
  })
})

describe('which review an event brings forward', () => {
  const rows: readonly (readonly [string, CareHistory, readonly string[]])[] = [
    [
      'on the day of coming into care: the first',
      care([event('plan-change', '2026-03-02', '2026-03-20')]),
      ['LARX 2026-03-20 late 10/6', 'LAR2 2026-06-30 due'],
    ],
    [
      'on the day a review is held: that one',
      care([event('plan-change', '2026-03-30', '2026-04-20')]),
      ['LARX 2026-03-30 met', 'LAR2 2026-06-30 due'],
    ],
    [
      'on the day after it: the next',
      care([event('plan-change', '2026-03-31', '2026-04-20')]),
      ['LAR1 2026-03-30 met', 'LARX 2026-04-20 overdue 11/9'],
    ],
  ]
  for (const [title, history, lines] of rows)
    test(title, () => assert.deepEqual(obligationLines(history, '2026-05-01'), lines))
  test('accommodation ended on the day a review was owed, with another event: overdue', () => {
    const events = [
      event('unplanned-move', '2026-05-19'),
      event('accommodation-ending', '2026-05-20', '2026-06-12'),
    ]
    assert.equal(
      obligationLines(care(events, { end: isoDay('2026-06-12') }), '2026-12-01')[1],
      'LARX 2026-06-12 overdue',
    )
  })
  const leaving = (kind: EventKind, before: string | null, end: string): string | undefined =>
    obligationLines(care([event(kind, '2026-05-20', before)], { end: isoDay(end) }), '2026-12-01')[1]
  const stops = [
    [
      'accommodation ended sooner than proposed: a review was owed by then',
      leaving('accommodation-ending', '2026-06-12', '2026-06-11'),
      'LARX 2026-06-11 overdue',
    ],
    [
      'accommodation ended on the day: overdue',
      leaving('accommodation-ending', '2026-06-12', '2026-06-12'),
      'LARX 2026-06-12 overdue',
    ],
    [
      'accommodation ended the day after: overdue by a day',
      leaving('accommodation-ending', '2026-06-12', '2026-06-13'),
      'LARX 2026-06-12 overdue 1/0',
    ],
    [
      'accommodation ended on the ordinary due day: a review was owed by then',
      leaving('accommodation-ending', '2026-07-20', '2026-06-30'),
      'LARX 2026-06-30 overdue',
    ],
    [
      'a plan to change on the day care ended: not needed',
      leaving('plan-change', '2026-06-12', '2026-06-12'),
      'LARX 2026-06-12 not-required',
    ],
    [
      'a plan to change the day before care ended: overdue',
      leaving('plan-change', '2026-06-12', '2026-06-13'),
      'LARX 2026-06-12 overdue 1/0',
    ],
    [
      'no day set and care ended on the ordinary due day: not needed',
      leaving('unplanned-move', null, '2026-06-30'),
      'LARX 2026-06-30 not-required',
    ],
    [
      'no day set and care ended the day after: overdue',
      leaving('unplanned-move', null, '2026-07-01'),
      'LARX 2026-06-30 overdue 1/1',
    ],
  ] as const
  for (const [title, line, expected] of stops) test(title, () => assert.equal(line, expected))
})
