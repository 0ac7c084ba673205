import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { lastAnswer, type WholeAnswer, wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { CareHistory, PeriodOfCare } from './index.ts'

const stay = (from: string, to: string | null, given: Partial<PeriodOfCare> = {}): PeriodOfCare =>
  aPeriod(from, {
    end: to === null ? null : isoDay(to),
    legalStatuses: [{ from: isoDay(from), code: 'V3' }],
    shortBreaks: true,
    ...given,
  })
const reviewed = (...on: readonly string[]) => ({ reviews: on.map((day) => aReview(day)) })
const lastReason = (answer: WholeAnswer | undefined): string | undefined => answer?.because.at(-1)

describe('the whole answer about a review of short breaks', () => {
  test('the first and the second', () =>
    assert.deepEqual(wholeAnswers(aHistory(stay('2026-01-11', null, reviewed('2026-04-10')))), [
      {
        rule: 'SB1',
        duty: 'must',
        sequence: 1,
        due: '2026-04-11',
        lastPracticalDay: '2026-04-10',
        lateAfter: '2026-04-11',
        by: '0/0',
        heldOn: '2026-04-10',
        completedOn: '2026-04-10',
        because: [
          'The first stay of this series of short breaks began on Sunday 11 January 2026. [CPPCR 48]',
          'The first review must be held within 3 months: by Saturday 11 April 2026. [CPPCR 48]',
          'Saturday 11 April 2026 is not a working day, and the law does not move it; the last working day before it is Friday 10 April 2026. [CPPCR 2(1)]',
        ],
      },
      {
        rule: 'SB2+',
        duty: 'must',
        sequence: 2,
        due: '2026-10-10',
        lastPracticalDay: '2026-10-09',
        lateAfter: '2026-10-10',
        because: [
          'The last review was held on Friday 10 April 2026. [CPPCR 48]',
          'The second review must be held within 6 months: by Saturday 10 October 2026. [CPPCR 48]',
          'Saturday 10 October 2026 is not a working day, and the law does not move it; the last working day before it is Friday 9 October 2026. [CPPCR 2(1)]',
        ],
      },
    ]))
  test('a review in parts cites the same regulation', () => {
    const reviews = [aReview('2026-04-09', { parts: [isoDay('2026-04-09'), isoDay('2026-04-20')] })]
    assert.deepEqual(lastAnswer(aHistory(stay('2026-01-10', null, { reviews })), 'SB2+')?.because, [
      'The last review was held on Thursday 9 April 2026. [CPPCR 48]',
      'It was held in parts, from 9 April 2026 to 20 April 2026; the first part counts. [CPPCR 48] (I-2)',
      'The second review must be held within 6 months: by Friday 9 October 2026. [CPPCR 48]',
    ])
  })
  test('30 November and 3 months end on the last day of February', () =>
    assert.deepEqual(lastAnswer(aHistory(stay('2025-11-30', null)), 'SB1')?.because, [
      'The first stay of this series of short breaks began on Sunday 30 November 2025. [CPPCR 48]',
      'The first review must be held within 3 months: by Saturday 28 February 2026. [CPPCR 48]',
      '3 months after 30 November 2025 there is no such day in February, so the time ends on the last day of that month. [Dodds v Walker]',
      'Saturday 28 February 2026 is not a working day, and the law does not move it; the last working day before it is Friday 27 February 2026. [CPPCR 2(1)]',
    ]))
  test('with reviews of other stays of the series, where the second period begins it', () => {
    const history = aHistory(
      aPeriod('2025-01-06', { end: isoDay('2025-02-03') }),
      stay('2026-01-10', '2026-01-12'),
      stay('2026-03-14', '2026-03-16', reviewed('2026-03-15')),
      stay('2026-05-09', null),
    )
    const [, first, second] = wholeAnswers(history)
    assert.deepEqual(
      [first?.['rule'], first?.['period'], first?.['by'], second?.['rule'], second?.['due']],
      ['SB1', 1, '2/0', 'SB2+', '2026-09-15'],
    )
  })
  test('where earlier reviews are not on record nothing is numbered', () => {
    const reviewsKnown = { from: isoDay('2024-04-01'), to: null }
    const answer = wholeAnswers(
      aHistory(stay('2023-08-01', null, { reviewsKnown, ...reviewed('2024-06-03') })),
    )[1]
    assert.deepEqual(
      [answer?.['rule'], answer?.['sequence'], answer?.['due']],
      ['SB2+', undefined, '2024-12-03'],
    )
    assert.equal(
      answer?.because[1],
      'The next review must be held within 6 months: by Tuesday 3 December 2024. [CPPCR 48]',
    )
  })
})

describe('short breaks beside ordinary care', () => {
  test('of two due on one day the one of the earlier period comes first', () => {
    const history = aHistory(stay('2026-01-10', '2026-01-27'), aPeriod('2026-03-11'))
    assert.deepEqual(obligationLines(history, '2026-04-01'), [
      'SB1 2026-04-10 not-required',
      'LAR1 2026-04-10 due',
    ])
  })
})

describe('what stops the reviews of short breaks', () => {
  test('the end of the series', () => {
    const answer = lastAnswer(aHistory(stay('2026-01-10', '2026-01-12')), 'SB1')
    assert.deepEqual([answer?.['stopsOn'], answer?.['notRequired']], ['2026-03-29', true])
    assert.equal(lastReason(answer), 'The series of short breaks ended before this fell due. [CPPCR 48]')
  })
  test('the 18th birthday, though the stay has ended', () => {
    const history: CareHistory = {
      born: isoDay('2008-03-01'),
      periods: [stay('2026-01-10', '2026-01-27')],
    }
    const answer = lastAnswer(history, 'SB1')
    assert.deepEqual([answer?.['stopsOn'], answer?.['notRequired']], ['2026-03-01', true])
    assert.equal(
      lastReason(answer),
      'The 18th birthday is Sunday 1 March 2026; a review due then or later is not needed. [CA 22(1)]',
    )
  })
  test('a stay of more than 17 days, as a reading', () => {
    const answer = lastAnswer(
      aHistory(stay('2026-01-10', '2026-01-12'), stay('2026-02-07', '2026-02-25')),
      'SB1',
    )
    assert.deepEqual([answer?.['stopsOn'], answer?.['notRequired']], ['2026-02-07', true])
    assert.equal(
      lastReason(answer),
      'The stay that began on Saturday 7 February 2026 lasted more than 17 days, so the ordinary rules apply from that day. [CPPCR 48, CPPCR 33(1)] (I-6)',
    )
  })
  test('more than 75 days in 12 months, as a reading', () => {
    const history = aHistory(stay('2020-05-01', '2020-07-16'))
    assert.equal(
      lastReason(lastAnswer(history, 'SB1')),
      'The stay that began on Friday 1 May 2020 took the days away from home to more than 75 in 12 months, so the ordinary rules apply from that day. [CPPCR 48, CPPCR 33(1)] (I-6)',
    )
  })
})

describe('from a stay that breaks the limits', () => {
  test('the ordinary clock runs for as long as the stay lasted', () => {
    const history = aHistory(
      stay('2026-01-10', '2026-01-12'),
      stay('2026-02-07', '2026-06-12', reviewed('2026-02-10', '2026-03-20')),
    )
    assert.deepEqual(obligationLines(history, '2026-07-01'), [
      'LAR1 2026-03-06 met',
      'SB1 2026-04-10 not-required',
      'LAR2 2026-05-10 met',
      'LAR3+ 2026-09-20 not-required',
    ])
  })
  test('a review before that stay is still one of short breaks', () => {
    const history = aHistory(
      stay('2026-01-10', '2026-01-12', reviewed('2026-01-11')),
      stay('2026-02-07', '2026-04-12', reviewed('2026-02-07')),
    )
    const answers = wholeAnswers(history)
    assert.deepEqual(
      answers.map(({ rule, period, by, stopsOn }) => [rule, period, by, stopsOn]),
      [
        ['LAR1', 1, '1/0', '2026-04-12'],
        ['SB1', undefined, '0/0', '2026-02-07'],
        ['LAR2', 1, undefined, '2026-04-12'],
        ['SB2+', undefined, '1/0', '2026-02-07'],
        ['SB2+', undefined, undefined, '2026-02-07'],
      ],
    )
  })
})
