import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { type WholeAnswer, wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareHistory, PeriodOfCare } from './index.ts'

type Held = readonly [on: string, meeting: boolean | null]

/** In a long-term foster placement since 1 February 2025: a yearly meeting is owed from 1 February 2026. */
const fostered = (held: readonly Held[], given: Partial<PeriodOfCare> = {}): CareHistory =>
  aHistory(
    aPeriod('2020-01-06', {
      longTermFosteringFrom: isoDay('2025-02-01'),
      reviews: held.map(([on, meeting]) => aReview(on, { meeting })),
      ...given,
    }),
  )
const meetings = (history: CareHistory): readonly WholeAnswer[] =>
  wholeAnswers(history).filter(({ rule }) => rule === 'LTFM')
const lines = (history: CareHistory, asOf: string): readonly string[] =>
  obligationLines(history, asOf).filter((line) => line.startsWith('LTFM'))

const IN_PLACEMENT =
  'In the same long-term foster placement for 12 months on Sunday 1 February 2026, so not every review needs a meeting. [SI 2015/495 reg 5, CPPCR 22B]'

describe('the whole answer about a yearly meeting', () => {
  test('12 months after the last one, as guidance and as a reading', () =>
    assert.deepEqual(
      meetings(
        fostered([
          ['2025-09-13', true],
          ['2026-03-13', false],
        ]),
      ),
      [
        {
          rule: 'LTFM',
          duty: 'should',
          due: '2026-09-13',
          lastPracticalDay: '2026-09-11',
          lateAfter: '2026-09-13',
          because: [
            IN_PLACEMENT,
            'The last review with a meeting was held on Saturday 13 September 2025. [VOL2 yearly meeting]',
            'Guidance asks for a meeting at least once a year: by Sunday 13 September 2026. [VOL2 yearly meeting] (LTFM)',
          ],
        },
      ],
    ))
  test('held: which review it was, when, and when completed', () => {
    const reviews = [
      aReview('2025-09-09'),
      aReview('2026-09-08', { parts: [isoDay('2026-09-08'), isoDay('2026-09-15')] }),
    ]
    const reviewsKnown = { from: null, to: isoDay('2027-03-31') }
    const [first, next] = meetings(fostered([], { reviews, reviewsKnown }))
    assert.deepEqual(first, {
      rule: 'LTFM',
      duty: 'should',
      due: '2026-09-09',
      lastPracticalDay: '2026-09-09',
      lateAfter: '2026-09-09',
      by: '0/1',
      heldOn: '2026-09-08',
      completedOn: '2026-09-15',
      knownTo: '2027-03-31',
      because: [
        IN_PLACEMENT,
        'The last review with a meeting was held on Tuesday 9 September 2025. [VOL2 yearly meeting]',
        'Guidance asks for a meeting at least once a year: by Wednesday 9 September 2026. [VOL2 yearly meeting] (LTFM)',
      ],
    })
    assert.deepEqual([next?.['due'], next?.['knownTo']], ['2027-09-08', '2027-03-31'])
  })
  test('without any on record it is owed once the placement has lasted 12 months', () =>
    assert.deepEqual(meetings(fostered([]))[0], {
      rule: 'LTFM',
      duty: 'should',
      due: '2026-02-01',
      lastPracticalDay: '2026-01-30',
      lateAfter: '2026-02-01',
      because: [
        IN_PLACEMENT,
        'No review with a meeting is on record. [VOL2 yearly meeting]',
        'Guidance asks for a meeting at least once a year: by Sunday 1 February 2026. [VOL2 yearly meeting] (LTFM)',
      ],
    }))
})

describe('when a yearly meeting is owed', () => {
  const rows: readonly (readonly [string, CareHistory, readonly string[]])[] = [
    ['no placement for the long term: never', fostered([], { longTermFosteringFrom: null }), []],
    [
      'the last long before: not before the placement has lasted 12 months',
      fostered([['2024-06-03', true]]),
      ['LTFM 2026-02-01 overdue 293/205'],
    ],
    [
      'held the day before it is owed: the next counts from it',
      fostered([['2026-01-31', true]]),
      ['LTFM 2027-01-31 due'],
    ],
    [
      'held on the day it is owed: met',
      fostered([['2026-02-01', true]]),
      ['LTFM 2026-02-01 met', 'LTFM 2027-02-01 due'],
    ],
    [
      'held the day after: late',
      fostered([['2026-02-02', true]]),
      ['LTFM 2026-02-01 late 1/1', 'LTFM 2027-02-02 due'],
    ],
    [
      'reviews without a meeting move nothing',
      fostered([
        ['2025-12-01', true],
        ['2026-06-01', false],
      ]),
      ['LTFM 2026-12-01 due'],
    ],
  ]
  for (const [title, history, expected] of rows)
    test(title, () => assert.deepEqual(lines(history, '2026-11-21'), expected))
})

describe('where nobody recorded whether there was a meeting', () => {
  const missing = 'Whether the review of Monday 9 March 2026 had a meeting, which nobody recorded.'
  test('a meeting held in time settles it all the same', () =>
    assert.deepEqual(
      lines(
        fostered([
          ['2025-09-09', true],
          ['2026-03-09', null],
          ['2026-09-09', true],
        ]),
        '2026-11-21',
      ),
      ['LTFM 2026-09-09 met', 'LTFM 2027-09-09 due'],
    ))
  test('one held later does not, and the first such review is named', () => {
    const history = fostered([
      ['2025-09-09', true],
      ['2026-03-09', null],
      ['2026-06-09', null],
      ['2026-09-10', true],
    ])
    assert.deepEqual(lines(history, '2026-11-21'), ['LTFM ? cannot-tell', 'LTFM 2027-09-10 due'])
    const [answer] = meetings(history)
    assert.deepEqual(
      [answer?.['missing'], answer?.['heldOn'], answer?.['lastPracticalDay']],
      [missing, '2026-09-10', undefined],
    )
  })
  test('with no meeting since, it cannot be told', () => {
    const history = fostered([
      ['2025-09-09', true],
      ['2026-03-09', null],
    ])
    assert.deepEqual(lines(history, '2026-05-01'), ['LTFM ? cannot-tell'])
    assert.equal(meetings(history)[0]?.['missing'], missing)
  })
  test('a review before the last meeting does not matter', () =>
    assert.deepEqual(
      lines(
        fostered([
          ['2025-03-09', null],
          ['2025-09-09', true],
        ]),
        '2026-05-01',
      ),
      ['LTFM 2026-09-09 due'],
    ))
})

describe('where earlier reviews are not on record', () => {
  const from = (day: string): Partial<PeriodOfCare> => ({ reviewsKnown: { from: isoDay(day), to: null } })
  test('no meeting on record is no proof that there was none', () => {
    const history = fostered([['2026-04-09', true]], from('2025-04-01'))
    assert.deepEqual(lines(history, '2026-05-01'), ['LTFM ? cannot-tell', 'LTFM 2027-04-09 due'])
    assert.equal(
      meetings(history)[0]?.['missing'],
      'The date of the last review before 1 April 2025, which is not in the data.',
    )
  })
  test('a meeting on record settles it', () =>
    assert.deepEqual(lines(fostered([['2025-05-09', true]], from('2025-04-01')), '2026-05-01'), [
      'LTFM 2026-05-09 due',
    ]))
  test('records that begin with the period of care are complete, a day later they are not', () => {
    assert.deepEqual(lines(fostered([], from('2020-01-06')), '2026-01-05'), ['LTFM 2026-02-01 due'])
    assert.deepEqual(lines(fostered([], from('2020-01-07')), '2026-01-05'), ['LTFM ? cannot-tell'])
  })
})
