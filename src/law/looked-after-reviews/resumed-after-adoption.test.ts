import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { type WholeAnswer, wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareHistory, PeriodOfCare } from './index.ts'

type Placed = readonly (readonly [from: string, to: string | null])[]

const placed = (
  placements: Placed,
  held: readonly string[],
  given: Partial<PeriodOfCare> = {},
): CareHistory =>
  aHistory(
    aPeriod('2026-01-05', {
      reviews: held.map((on) => aReview(on)),
      placedForAdoption: placements.map(([from, to]) => ({
        from: isoDay(from),
        to: to === null ? null : isoDay(to),
      })),
      ...given,
    }),
  )
const lookedAfter = (history: CareHistory, asOf: string): readonly string[] =>
  obligationLines(history, asOf).filter((line) => line.startsWith('LAR'))
const lastLookedAfter = (history: CareHistory): WholeAnswer | undefined =>
  wholeAnswers(history).findLast(({ rule }) => String(rule).startsWith('LAR'))

describe('looked-after reviews around a placement for adoption', () => {
  test('one pending on the day of placement is not needed, and says why', () =>
    assert.deepEqual(lastLookedAfter(placed([['2026-05-07', null]], ['2026-01-30', '2026-04-29'])), {
      rule: 'LAR3+',
      duty: 'must',
      sequence: 3,
      due: '2026-10-29',
      lastPracticalDay: '2026-10-29',
      lateAfter: '2026-10-29',
      stopsOn: '2026-05-07',
      notRequired: true,
      because: [
        'The second review was held on Wednesday 29 April 2026. [CPPCR 33(2)]',
        'The third must be held within 6 months: by Thursday 29 October 2026. [CPPCR 33(2)]',
        'Placed for adoption on Thursday 7 May 2026; from then reviews follow the adoption regulations instead. [CPPCR 3, AAR 36(3)]',
      ],
    }))
  test('a review held after it is not the answer to one that is not needed', () => {
    const history = placed([['2026-05-07', null]], ['2026-01-30', '2026-04-29', '2026-06-01'])
    assert.deepEqual(
      wholeAnswers(history)
        .filter(({ rule }) => String(rule).startsWith('LAR'))
        .map(({ due, by, heldOn }) => [due, by, heldOn]),
      [
        ['2026-02-02', '0/0', '2026-01-30'],
        ['2026-04-30', '0/1', '2026-04-29'],
        ['2026-10-29', undefined, undefined],
      ],
    )
  })
  const rows: readonly (readonly [string, CareHistory, readonly string[]])[] = [
    [
      'a first review missed before the placement stays overdue',
      placed([['2026-03-02', null]], []),
      ['LAR1 2026-02-02 overdue 28/20'],
    ],
    [
      'a first review due on the day of placement is not needed',
      placed([['2026-02-02', null]], []),
      ['LAR1 2026-02-02 not-required'],
    ],
    [
      'one missed before the placement stays missed: the next review answers the adoption clock',
      placed([['2026-03-02', null]], ['2026-03-20']),
      ['LAR1 2026-02-02 overdue 28/20'],
    ],
    [
      'a review on the day of placement answers the looked-after one',
      placed([['2026-03-02', null]], ['2026-01-30', '2026-03-02']),
      ['LAR1 2026-02-02 met', 'LAR2 2026-04-30 met', 'LAR3+ 2026-09-02 not-required'],
    ],
    [
      'care that ended during the placement leaves nothing to resume',
      placed([['2026-03-02', '2026-06-01']], ['2026-01-30'], { end: isoDay('2026-06-01') }),
      ['LAR1 2026-02-02 met', 'LAR2 2026-04-30 not-required'],
    ],
    [
      'care that ended the day after the return leaves one that is not needed',
      placed([['2026-03-02', '2026-06-01']], ['2026-01-30', '2026-03-25'], { end: isoDay('2026-06-02') }),
      ['LAR1 2026-02-02 met', 'LAR2 2026-04-30 not-required', 'LAR3+ 2026-09-25 not-required'],
    ],
    [
      'after two placements the interval runs from the last review of all',
      placed(
        [
          ['2026-02-16', '2026-03-02'],
          ['2026-03-16', '2026-04-13'],
        ],
        ['2026-01-30', '2026-04-10'],
      ),
      [
        'LAR1 2026-02-02 met',
        'LAR2 2026-04-30 not-required',
        'LAR2 2026-04-30 not-required',
        'LAR3+ 2026-10-10 due',
      ],
    ],
  ]
  for (const [title, history, lines] of rows)
    test(title, () => assert.deepEqual(lookedAfter(history, '2026-06-15'), lines))
})

describe('after a placement for adoption has ended', () => {
  test('a review on the last day of the placement is the one counted from', () =>
    assert.deepEqual(lastLookedAfter(placed([['2026-03-02', '2026-06-01']], ['2026-01-30', '2026-06-01'])), {
      rule: 'LAR3+',
      duty: 'must',
      sequence: 3,
      due: '2026-12-01',
      lastPracticalDay: '2026-12-01',
      lateAfter: '2026-12-01',
      because: [
        'The second review was held on Monday 1 June 2026. [CPPCR 33(2)]',
        'The third must be held within 6 months: by Tuesday 1 December 2026. [CPPCR 33(2)]',
      ],
    }))
  test('of what fell due during the placement the law does not say when it is owed after', () =>
    assert.deepEqual(lastLookedAfter(placed([['2026-03-02', '2026-06-06']], ['2026-01-30'])), {
      rule: 'LAR2',
      duty: 'must',
      sequence: 2,
      missing:
        'That day passed before the placement for adoption ended on Saturday 6 June 2026, and the law does not say when the review is owed instead.',
      because: [
        'The first review was held on Friday 30 January 2026. [CPPCR 33(2)]',
        'The second must be held within 3 months: by Thursday 30 April 2026. [CPPCR 33(2)]',
        'That day passed before the placement for adoption ended on Saturday 6 June 2026, and the law does not say when the review is owed instead. [CPPCR 3, CPPCR 33(2)]',
      ],
    }))
  test('what falls due on the day it ended needs no such words', () =>
    assert.deepEqual(lastLookedAfter(placed([['2026-03-02', '2026-04-30']], ['2026-01-30']))?.because, [
      'The first review was held on Friday 30 January 2026. [CPPCR 33(2)]',
      'The second must be held within 3 months: by Thursday 30 April 2026. [CPPCR 33(2)]',
    ]))
  test('where no review was ever held nothing settles the day, and the next held is the first', () => {
    const [, , resumed, next] = wholeAnswers(placed([['2026-01-20', '2026-02-10']], ['2026-03-10']))
    assert.deepEqual(resumed, {
      rule: 'LAR1',
      duty: 'must',
      sequence: 1,
      by: '0/0',
      heldOn: '2026-03-10',
      completedOn: '2026-03-10',
      missing:
        'No review was held before the placement for adoption, and the law does not say when one is due after it.',
      because: [
        'The placement for adoption ended and no review had been held before it. [CPPCR 33(1), AAR return review]',
      ],
    })
    assert.deepEqual([next?.['rule'], next?.['due']], ['LAR2', '2026-06-10'])
  })
  test('and care that ends then leaves it unsettled', () =>
    assert.deepEqual(
      lookedAfter(placed([['2026-01-20', '2026-02-10']], [], { end: isoDay('2026-03-02') }), '2026-07-01'),
      ['LAR1 2026-02-02 not-required', 'LAR1 ? cannot-tell'],
    ))
  test('so it is in the 2020 window, and the next is counted from what was held', () => {
    const history = aHistory(
      aPeriod('2019-06-03', {
        reviews: ['2019-07-01', '2019-10-01', '2019-12-10', '2020-09-01'].map((on) => aReview(on)),
        placedForAdoption: [{ from: isoDay('2020-02-03'), to: isoDay('2020-07-01') }],
      }),
    )
    assert.deepEqual(lookedAfter(history, '2020-12-01').slice(3), [
      'LAR3+ 2020-06-10 not-required',
      'LAR3+ ? cannot-tell',
      'LAR3+ 2021-03-01 due',
    ])
  })
  test('a second placement on the very day leaves nothing owed in between', () => {
    const history = placed(
      [
        ['2026-03-02', '2026-06-01'],
        ['2026-06-01', null],
      ],
      ['2026-01-30'],
    )
    assert.deepEqual(lookedAfter(history, '2026-07-01'), [
      'LAR1 2026-02-02 met',
      'LAR2 2026-04-30 not-required',
    ])
  })
})

describe('after a placement for adoption, where earlier reviews are not on record', () => {
  const since = (from: string, held: readonly string[]): readonly string[] =>
    lookedAfter(
      placed([['2026-05-07', '2026-06-02']], held, { reviewsKnown: { from: isoDay(from), to: null } }),
      '2026-06-10',
    )
  test('one on record from before is not taken for the first', () =>
    assert.equal(since('2026-04-01', ['2026-04-10']).at(-1), 'LAR3+ 2026-10-10 due'))
  test('where the first fell due on record it is', () =>
    assert.equal(since('2026-02-02', ['2026-04-10']).at(-1), 'LAR2 2026-07-10 due'))
  test('and with none on record it is still owed', () =>
    assert.equal(since('2026-02-02', []).at(-1), 'LAR1 ? cannot-tell'))
  test('the day before it is not', () =>
    assert.equal(since('2026-02-03', ['2026-04-10']).at(-1), 'LAR3+ 2026-10-10 due'))
  test('with none on record only the latest day can be told', () =>
    assert.equal(since('2026-04-01', []).at(-1), 'LAR3+ 2026-09-30 cannot-tell'))
  test('where the start is not known but every review is, they are numbered', () => {
    const history = placed([['2026-05-07', '2026-06-02']], ['2026-04-10'], { startKnown: false })
    assert.equal(lookedAfter(history, '2026-06-10').at(-1), 'LAR2 2026-07-10 due')
  })
  test('where the start is not known nothing is numbered', () => {
    const history = placed([['2026-05-07', '2026-06-02']], ['2026-04-10'], {
      startKnown: false,
      reviewsKnown: { from: isoDay('2026-02-02'), to: null },
    })
    assert.equal(lookedAfter(history, '2026-06-10').at(-1), 'LAR3+ 2026-10-10 due')
  })
})
