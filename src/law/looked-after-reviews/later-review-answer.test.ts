import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview } from '../../../test/support/care-factory.ts'
import { type WholeAnswer, wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { DEFAULT_POLICY, ordinal, type ReviewPolicy } from './index.ts'

const nextAfter = (start: string, ...held: readonly string[]): WholeAnswer | undefined =>
  wholeAnswers(aHistory(aPeriod(start, { reviews: held.map((on) => aReview(on)) }))).at(-1)
const said = (answer: WholeAnswer | undefined): unknown => answer?.because

describe('the whole answer about a later review', () => {
  test('a second review that ends on a weekend of a short month', () =>
    assert.deepEqual(nextAfter('2026-11-02', '2026-11-30'), {
      rule: 'LAR2',
      duty: 'must',
      sequence: 2,
      due: '2027-02-28',
      lastPracticalDay: '2027-02-26',
      lateAfter: '2027-02-28',
      because: [
        'The first review was held on Monday 30 November 2026. [CPPCR 33(2)]',
        'The second must be held within 3 months: by Sunday 28 February 2027. [CPPCR 33(2)]',
        '3 months after 30 November 2026 there is no such day in February, so the time ends on the last day of that month. [Dodds v Walker]',
        'Sunday 28 February 2027 is not a working day, and the law does not move it; the last working day before it is Friday 26 February 2027. [CPPCR 2(1)]',
      ],
    }))
  test('a third review on a working day', () =>
    assert.deepEqual(nextAfter('2026-03-02', '2026-03-30', '2026-06-30'), {
      rule: 'LAR3+',
      duty: 'must',
      sequence: 3,
      due: '2026-12-30',
      lastPracticalDay: '2026-12-30',
      lateAfter: '2026-12-30',
      because: [
        'The second review was held on Tuesday 30 June 2026. [CPPCR 33(2)]',
        'The third must be held within 6 months: by Wednesday 30 December 2026. [CPPCR 33(2)]',
      ],
    }))
  test('31 August and 6 months end on the last day of February, and the next is counted from the day held', () => {
    assert.deepEqual(said(nextAfter('2025-05-01', '2025-05-29', '2025-08-29', '2025-08-31')), [
      'The third review was held on Sunday 31 August 2025. [CPPCR 33(2)]',
      'The fourth must be held within 6 months: by Saturday 28 February 2026. [CPPCR 33(2)]',
      '6 months after 31 August 2025 there is no such day in February, so the time ends on the last day of that month. [Dodds v Walker]',
      'Saturday 28 February 2026 is not a working day, and the law does not move it; the last working day before it is Friday 27 February 2026. [CPPCR 2(1)]',
    ])
  })
  test('a bank holiday is no working day either', () =>
    assert.deepEqual(said(nextAfter('2026-02-02', '2026-02-25')), [
      'The first review was held on Wednesday 25 February 2026. [CPPCR 33(2)]',
      'The second must be held within 3 months: by Monday 25 May 2026. [CPPCR 33(2)]',
      'Monday 25 May 2026 is not a working day, and the law does not move it; the last working day before it is Friday 22 May 2026. [CPPCR 2(1)]',
    ]))
  test('due in the 2020 window it is late only after the window, and says why', () =>
    assert.deepEqual(nextAfter('2019-10-21', '2019-11-11', '2020-02-10'), {
      rule: 'LAR3+',
      duty: 'must',
      sequence: 3,
      due: '2020-08-10',
      lastPracticalDay: '2020-08-10',
      lateAfter: '2020-09-25',
      because: [
        'The second review was held on Monday 10 February 2020. [CPPCR 33(2)]',
        'The third must be held within 6 months: by Monday 10 August 2020. [CPPCR 33(2)]',
        'From 24 April to 25 September 2020 third and later reviews were owed where reasonably practicable, with a recorded reason; the ordinary time came back on 26 September 2020. [SI 2020/445] (I-4)',
      ],
    }))
  test('due on the last day of the window there is nothing to add', () =>
    assert.deepEqual(said(nextAfter('2019-10-21', '2019-11-11', '2020-02-10', '2020-03-25')), [
      'The third review was held on Wednesday 25 March 2020. [CPPCR 33(2)]',
      'The fourth must be held within 6 months: by Friday 25 September 2020. [CPPCR 33(2)]',
    ]))
})

describe('a review held in parts', () => {
  const inParts = aHistory(
    aPeriod('2026-03-02', {
      reviews: [aReview('2026-03-30', { parts: [isoDay('2026-03-30'), isoDay('2026-04-20')] })],
    }),
  )
  const completion: ReviewPolicy = { ...DEFAULT_POLICY, severalParts: 'completion' }
  test('the next is counted from the first part, as a reading', () => {
    const [first, second] = wholeAnswers(inParts)
    assert.deepEqual([first?.['heldOn'], first?.['completedOn']], ['2026-03-30', '2026-04-20'])
    assert.deepEqual(said(second), [
      'The first review was held on Monday 30 March 2026. [CPPCR 33(2)]',
      'It was held in parts, from 30 March 2026 to 20 April 2026; the first part counts. [CPPCR 33(2)] (I-2)',
      'The second must be held within 3 months: by Tuesday 30 June 2026. [CPPCR 33(2)]',
    ])
  })
  test("by the authority's policy it is counted from the last", () => {
    const [first, second] = wholeAnswers(inParts, completion)
    assert.deepEqual([first?.['heldOn'], first?.['completedOn']], ['2026-04-20', '2026-04-20'])
    assert.deepEqual(said(second), [
      'The first review was held on Monday 20 April 2026. [CPPCR 33(2)]',
      "It was held in parts, from 30 March 2026 to 20 April 2026; by the authority's policy the last part counts. [CPPCR 33(2)] (I-2)",
      'The second must be held within 3 months: by Monday 20 July 2026. [CPPCR 33(2)]',
    ])
  })
})

describe('the number of a review in words', () => {
  const words = [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ]
  test('the first ten have their names', () =>
    assert.deepEqual(
      words.map((_, index) => ordinal(index + 1)),
      words,
    ))
  test('beyond the tenth, and where it is not known, it is the next', () =>
    assert.deepEqual([ordinal(11), ordinal(null)], ['next', 'next']))
})
