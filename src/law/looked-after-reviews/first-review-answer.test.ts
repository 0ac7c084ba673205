import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { lastAnswer, type WholeAnswer, wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { PeriodOfCare } from './index.ts'

const firstOf = (start: string, given: Partial<PeriodOfCare> = {}): WholeAnswer | undefined =>
  wholeAnswers(aHistory(aPeriod(start, given)))[0]

describe('the whole answer about a first review', () => {
  test('not held: the day, the count and what each rests on', () =>
    assert.deepEqual(firstOf('2026-03-02'), {
      rule: 'LAR1',
      duty: 'must',
      sequence: 1,
      due: '2026-03-30',
      lastPracticalDay: '2026-03-30',
      lateAfter: '2026-03-30',
      because: [
        'Looked after since Monday 2 March 2026. [CPPCR 33(1)]',
        '20 working days later, none of them a bank holiday, is Monday 30 March 2026. [CPPCR 33(1), CPPCR 2(1)]',
      ],
    }))
  test('held in parts: which review answered it, the day held and the day completed', () => {
    const reviews = [aReview('2026-03-27', { parts: [isoDay('2026-03-27'), isoDay('2026-04-15')] })]
    assert.deepEqual(firstOf('2026-03-02', { reviews }), {
      rule: 'LAR1',
      duty: 'must',
      sequence: 1,
      due: '2026-03-30',
      lastPracticalDay: '2026-03-30',
      lateAfter: '2026-03-30',
      by: '0/0',
      heldOn: '2026-03-27',
      completedOn: '2026-04-15',
      because: [
        'Looked after since Monday 2 March 2026. [CPPCR 33(1)]',
        '20 working days later, none of them a bank holiday, is Monday 30 March 2026. [CPPCR 33(1), CPPCR 2(1)]',
      ],
    })
  })

  const counts = [
    [
      'one holiday is named with its day',
      '2026-04-20',
      '20 working days later, leaving out early May bank holiday (Monday 4 May), is Tuesday 19 May 2026. [CPPCR 33(1), CPPCR 2(1)]',
    ],
    [
      'two holidays are joined by and',
      '2026-03-13',
      '20 working days later, leaving out Good Friday (Friday 3 April) and Easter Monday (Monday 6 April), is Tuesday 14 April 2026. [CPPCR 33(1), CPPCR 2(1)]',
    ],
    [
      'three holidays are joined by a comma and by and',
      '2026-12-07',
      "20 working days later, leaving out Christmas Day (Friday 25 December), day in place of Boxing Day (Monday 28 December) and New Year's Day (Friday 1 January), is Thursday 7 January 2027. [CPPCR 33(1), CPPCR 2(1)]",
    ],
    [
      'a holiday on the first day is not named, since that day is not counted',
      '2026-04-06',
      '20 working days later, leaving out early May bank holiday (Monday 4 May), is Tuesday 5 May 2026. [CPPCR 33(1), CPPCR 2(1)]',
    ],
  ] as const
  for (const [title, start, says] of counts)
    test(title, () => assert.deepEqual(firstOf(start)?.because[1], says))
})

describe('a first review in the year the law began', () => {
  const earlier = 'It fell due before 1 April 2011, under earlier law that is not worked out here.'
  test('due on Friday 1 April 2011 it is worked out', () =>
    assert.deepEqual(firstOf('2011-03-04'), {
      rule: 'LAR1',
      duty: 'must',
      sequence: 1,
      due: '2011-04-01',
      lastPracticalDay: '2011-04-01',
      lateAfter: '2011-04-01',
      because: [
        'Looked after since Friday 4 March 2011. [CPPCR 33(1)]',
        '20 working days later, none of them a bank holiday, is Friday 1 April 2011. [CPPCR 33(1), CPPCR 2(1)]',
      ],
    }))
  test('due the day before, nothing but the start is said', () =>
    assert.deepEqual(firstOf('2011-03-03'), {
      rule: 'LAR1',
      duty: 'must',
      sequence: 1,
      missing: earlier,
      because: ['Looked after since Thursday 3 March 2011. [CPPCR 33(1)]', `${earlier} [CPPCR 33(1)]`],
    }))
  test('a child in care long before the calendar begins is answered as well', () =>
    assert.deepEqual(firstOf('1998-01-05'), {
      rule: 'LAR1',
      duty: 'must',
      sequence: 1,
      missing: earlier,
      because: ['Looked after since Monday 5 January 1998. [CPPCR 33(1)]', `${earlier} [CPPCR 33(1)]`],
    }))
  test('a second review due before the law began says when the first was held', () =>
    assert.deepEqual(wholeAnswers(aHistory(aPeriod('2010-09-01', { reviews: [aReview('2010-09-28')] })))[1], {
      rule: 'LAR2',
      duty: 'must',
      sequence: 2,
      missing: earlier,
      because: [
        'The first review was held on Tuesday 28 September 2010. [CPPCR 33(2)]',
        `${earlier} [CPPCR 33(1)]`,
      ],
    }))
})

describe('where the day of coming into care is not known', () => {
  const records = { from: isoDay('2024-04-01'), to: isoDay('2026-03-31') }
  const missing = 'The day the child came into care, which is not in the data.'
  test('with every review on record the first is due at the latest 20 working days after the known day', () =>
    assert.deepEqual(firstOf('2026-03-02', { startKnown: false }), {
      rule: 'LAR1',
      duty: 'must',
      sequence: 1,
      due: '2026-03-30',
      atLatest: true,
      lateAfter: '2026-03-30',
      missing,
      because: [
        'Looked after since Monday 2 March 2026 or earlier. [CPPCR 33(1)]',
        '20 working days later, none of them a bank holiday, is Monday 30 March 2026. [CPPCR 33(1), CPPCR 2(1)]',
      ],
    }))
  test('a known day long after the records begin sets the latest day, and nothing is numbered', () =>
    assert.deepEqual(firstOf('2024-09-20', { startKnown: false, reviewsKnown: records }), {
      rule: 'LAR3+',
      duty: 'must',
      due: '2024-10-18',
      atLatest: true,
      lateAfter: '2024-10-18',
      knownTo: '2026-03-31',
      missing,
      because: [
        'Looked after since Friday 20 September 2024 or earlier. [CPPCR 33(1)]',
        '20 working days later, none of them a bank holiday, is Friday 18 October 2024. [CPPCR 33(1), CPPCR 2(1)]',
      ],
    }))
  test('where both give the same day, the records are what is missing', () => {
    const answer = firstOf('2024-09-02', { startKnown: false, reviewsKnown: records })
    assert.equal(answer?.['due'], '2024-09-30')
    assert.equal(
      answer['missing'],
      'The date of the last review before 1 April 2024, which is not in the data.',
    )
  })
  test('leaving care before that day leaves it untold, not needless', () => {
    const left = aHistory(aPeriod('2026-03-02', { startKnown: false, end: isoDay('2026-03-20') }))
    assert.deepEqual(obligationLines(left, '2026-05-01'), ['LAR1 2026-03-30 cannot-tell'])
  })
  test('the review after one that cannot be numbered is due within 6 months, not 3', () => {
    const history = aHistory(
      aPeriod('2024-09-20', {
        startKnown: false,
        reviewsKnown: records,
        reviews: [aReview('2024-10-10')],
      }),
    )
    assert.equal(lastAnswer(history, 'LAR3+')?.['due'], '2025-04-10')
  })
})
