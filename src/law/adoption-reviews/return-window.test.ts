import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { type WholeAnswer, wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareHistory, PeriodOfCare } from '../looked-after-reviews/index.ts'

/** Back from a placement for adoption on Monday 20 July 2026: the window is 17 to 31 August. */
const back = (held: readonly string[], given: Partial<PeriodOfCare> = {}, on = '2026-07-20'): CareHistory =>
  aHistory(
    aPeriod('2009-01-05', {
      events: [{ kind: 'returned-from-adoption', on: isoDay(on), before: null }],
      reviews: held.map((each) => aReview(each)),
      ...given,
    }),
  )
const answer = (history: CareHistory): WholeAnswer | undefined =>
  wholeAnswers(history).find(({ rule }) => rule === 'ADR')
const lines = (history: CareHistory, asOf = '2026-12-01'): readonly string[] =>
  obligationLines(history, asOf).filter((line) => line.startsWith('ADR'))

const REASONS = [
  'The child came back from a placement for adoption on Monday 20 July 2026. [ACA 35]',
  'The review must be held from Monday 17 August 2026 (28 days later) to Monday 31 August 2026 (42 days later). [AAR return review] (ADR)',
]

describe('the whole answer about the review after a return', () => {
  test('held in the window, which ends on a bank holiday', () => {
    const reviews = [aReview('2026-08-27', { parts: [isoDay('2026-08-27'), isoDay('2026-09-03')] })]
    const reviewsKnown = { from: null, to: isoDay('2027-03-31') }
    assert.deepEqual(answer(back([], { reviews, reviewsKnown })), {
      rule: 'ADR',
      duty: 'must',
      due: '2026-08-31',
      notBefore: '2026-08-17',
      lastPracticalDay: '2026-08-28',
      lateAfter: '2026-08-31',
      by: '0/0',
      heldOn: '2026-08-27',
      completedOn: '2026-09-03',
      knownTo: '2027-03-31',
      because: REASONS,
    })
  })
  test('not needed, because care ended', () =>
    assert.deepEqual(answer(back([], { end: isoDay('2026-08-31') })), {
      rule: 'ADR',
      duty: 'must',
      due: '2026-08-31',
      notBefore: '2026-08-17',
      lastPracticalDay: '2026-08-28',
      lateAfter: '2026-08-31',
      stopsOn: '2026-08-31',
      notRequired: true,
      because: [
        ...REASONS,
        'Care ended on Monday 31 August 2026, before this fell due, so it is not needed. [CA 22(1)]',
      ],
    }))
})

describe('the window after a return', () => {
  const rows: readonly (readonly [string, CareHistory, readonly string[]])[] = [
    ['held on day 27: it does not count', back(['2026-08-16']), ['ADR 2026-08-31 overdue 92/66']],
    ['held on day 28: met', back(['2026-08-17']), ['ADR 2026-08-31 met']],
    ['held on day 42: met', back(['2026-08-31']), ['ADR 2026-08-31 met']],
    ['held on day 43: late', back(['2026-09-01']), ['ADR 2026-08-31 late 1/1']],
    [
      'held on day 27 and on day 30: the second counts',
      back(['2026-08-16', '2026-08-19']),
      ['ADR 2026-08-31 met'],
    ],
    [
      'care ended the day after it closed: overdue until then',
      back([], { end: isoDay('2026-09-01') }),
      ['ADR 2026-08-31 overdue 1/1'],
    ],
    [
      'held in the window though care ended in it: met',
      back(['2026-08-20'], { end: isoDay('2026-08-20') }),
      ['ADR 2026-08-31 met'],
    ],
    ['no return: none', back([], { events: [] }), []],
    [
      'another event: none',
      back([], { events: [{ kind: 'plan-change', on: isoDay('2026-07-20'), before: null }] }),
      [],
    ],
  ]
  for (const [title, history, expected] of rows) test(title, () => assert.deepEqual(lines(history), expected))
  test('a review after the 18th birthday answers nothing that was due after it', () => {
    const adult = { ...back(['2026-08-25']), born: isoDay('2008-08-20') }
    assert.deepEqual(lines(adult), ['ADR 2026-08-31 not-required'])
    assert.deepEqual([answer(adult)?.['by'], answer(adult)?.['stopsOn']], [undefined, '2026-08-20'])
  })
  test('each return has its own', () => {
    const events = ['2026-07-20', '2026-10-05'].map(
      (on) => ({ kind: 'returned-from-adoption', on: isoDay(on), before: null }) as const,
    )
    assert.deepEqual(lines(back(['2026-08-20', '2026-11-09'], { events })), [
      'ADR 2026-08-31 met',
      'ADR 2026-11-16 met',
    ])
  })
})

describe('a return where reviews are not on record', () => {
  const from = (day: string, ...held: readonly string[]): CareHistory =>
    back(held, { reviewsKnown: { from: isoDay(day), to: null } })
  const missing = 'The date of the last review before 18 August 2026, which is not in the data.'
  test('records from the first day of the window are enough', () => {
    assert.deepEqual(lines(from('2026-08-17')), ['ADR 2026-08-31 overdue 92/66'])
    assert.deepEqual(lines(from('2026-08-17', '2026-09-02')), ['ADR 2026-08-31 late 2/2'])
  })
  test('records from the day after leave it untold, unless one was held in time', () => {
    assert.deepEqual(lines(from('2026-08-18')), ['ADR ? cannot-tell'])
    assert.deepEqual(lines(from('2026-08-18', '2026-09-01')), ['ADR ? cannot-tell'])
    assert.deepEqual(lines(from('2026-08-18', '2026-08-31')), ['ADR 2026-08-31 met'])
  })
  test('it says what is missing, and names no day', () =>
    assert.deepEqual(answer(from('2026-08-18', '2026-09-01')), {
      rule: 'ADR',
      duty: 'must',
      notBefore: '2026-08-17',
      missing,
      because: REASONS,
    }))
  test('a window that closed before April 2011 is not worked out', () => {
    assert.deepEqual(lines(back(['2011-04-04'], {}, '2011-02-17')), ['ADR ? cannot-tell'])
    assert.equal(
      answer(back([], {}, '2011-02-17'))?.['missing'],
      'It fell due before 1 April 2011, under earlier law that is not worked out here.',
    )
    assert.deepEqual(lines(back(['2011-04-01'], {}, '2011-02-18')), ['ADR 2011-04-01 met'])
  })
})
