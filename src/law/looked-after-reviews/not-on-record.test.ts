import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aHistory, aPeriod, aReview, obligationLines } from '../../../test/support/care-factory.ts'
import { lastAnswer, type WholeAnswer, wholeAnswers } from '../../../test/support/whole-answer.ts'
import { isoDay } from '../../kit/dates/index.ts'
import type { PeriodOfCare } from './index.ts'

const RECORDS = { from: isoDay('2024-04-01'), to: isoDay('2026-03-31') }
const recorded = (start: string, given: Partial<PeriodOfCare> = {}): readonly WholeAnswer[] =>
  wholeAnswers(aHistory(aPeriod(start, { reviewsKnown: RECORDS, ...given })))
const held = (...on: readonly string[]) => ({ reviews: on.map((each) => aReview(each)) })
const BEFORE = [
  'Reviews before 1 April 2024 are not in the data. []',
  'No review may be more than 6 months after the one before, so this one was due by Monday 30 September 2024 at the latest. [CPPCR 33(2)]',
]
const MISSING = 'The date of the last review before 1 April 2024, which is not in the data.'

describe('what is said where reviews are not on record', () => {
  test('the first recorded review was due at the latest 6 months after the records begin', () =>
    assert.deepEqual(recorded('2023-01-09', held('2024-09-27')), [
      {
        rule: 'LAR3+',
        duty: 'must',
        due: '2024-09-30',
        atLatest: true,
        lateAfter: '2024-09-30',
        by: '0/0',
        heldOn: '2024-09-27',
        completedOn: '2024-09-27',
        knownTo: '2026-03-31',
        missing: MISSING,
        because: BEFORE,
      },
      {
        rule: 'LAR3+',
        duty: 'must',
        due: '2025-03-27',
        lastPracticalDay: '2025-03-27',
        lateAfter: '2025-03-27',
        knownTo: '2026-03-31',
        because: [
          'The last recorded review was held on Friday 27 September 2024. [CPPCR 33(2)]',
          'The next must be held within 6 months: by Thursday 27 March 2025. [CPPCR 33(2)]',
        ],
      },
    ]))
  test('a day that is only the latest is no day to work to', () =>
    assert.deepEqual(recorded('2023-01-09'), [
      {
        rule: 'LAR3+',
        duty: 'must',
        due: '2024-09-30',
        atLatest: true,
        lateAfter: '2024-09-30',
        knownTo: '2026-03-31',
        missing: MISSING,
        because: BEFORE,
      },
    ]))
  test('after the records end a review not held says that nothing is on record', () =>
    assert.deepEqual(recorded('2025-06-02', held('2025-06-27', '2025-09-26', '2026-03-20')).at(-1), {
      rule: 'LAR3+',
      duty: 'must',
      sequence: 4,
      due: '2026-09-20',
      lastPracticalDay: '2026-09-18',
      lateAfter: '2026-09-20',
      knownTo: '2026-03-31',
      because: [
        'The third review was held on Friday 20 March 2026. [CPPCR 33(2)]',
        'The fourth must be held within 6 months: by Sunday 20 September 2026. [CPPCR 33(2)]',
        'Sunday 20 September 2026 is not a working day, and the law does not move it; the last working day before it is Friday 18 September 2026. [CPPCR 2(1)]',
        'Reviews after 31 March 2026 are not in the data. []',
      ],
    }))
  test('due on their last day, or held, or no longer needed, it does not say so', () => {
    const says = (answer: WholeAnswer | undefined): boolean =>
      answer?.because.includes('Reviews after 31 March 2026 are not in the data. []') ?? false
    const atEnd = recorded('2026-03-03')[0]
    assert.deepEqual([atEnd?.['due'], says(atEnd)], ['2026-03-31', false])
    const dayAfter = recorded('2026-03-04')[0]
    assert.deepEqual([dayAfter?.['due'], says(dayAfter)], ['2026-04-01', true])
    const heldLater = recorded('2026-03-20', held('2026-04-10'))[0]
    assert.deepEqual([heldLater?.['due'], says(heldLater)], ['2026-04-21', false])
    const left = recorded('2026-03-20', { end: isoDay('2026-04-10') })[0]
    assert.deepEqual([left?.['due'], left?.['notRequired'], says(left)], ['2026-04-21', true, false])
  })
  test('leaving care before the latest day leaves it untold', () => {
    const left = aHistory(aPeriod('2023-01-09', { reviewsKnown: RECORDS, end: isoDay('2024-08-01') }))
    assert.deepEqual(obligationLines(left, '2026-01-01'), ['LAR3+ 2024-09-30 cannot-tell'])
  })
  test('a review on the first day of the records is no proof that it was the first', () =>
    assert.deepEqual(
      obligationLines(
        aHistory(aPeriod('2024-02-29', { reviewsKnown: RECORDS, ...held('2024-04-01') })),
        '2024-06-01',
      ),
      ['LAR3+ 2024-09-30 cannot-tell', 'LAR3+ 2024-10-01 due'],
    ))
  describe('and the child was placed for adoption', () => {
    const placed = (from: string, review: string): readonly string[] =>
      obligationLines(
        aHistory(
          aPeriod('2022-01-10', {
            reviewsKnown: RECORDS,
            placedForAdoption: [{ from: isoDay(from), to: null }],
            ...held(review),
          }),
        ),
        '2025-01-01',
      ).filter((line) => line.startsWith('LAR'))
    test('on the latest day: a review after it does not show that one was late', () =>
      assert.deepEqual(placed('2024-09-30', '2024-10-15'), ['LAR3+ 2024-09-30 cannot-tell']))
    test('the day after: it was missed, until the placement', () =>
      assert.deepEqual(placed('2024-10-01', '2024-10-15'), ['LAR3+ 2024-09-30 overdue 1/1']))
    test('on the day of a review: that one is still followed', () =>
      assert.deepEqual(placed('2024-09-16', '2024-09-16'), [
        'LAR3+ 2024-09-30 cannot-tell',
        'LAR3+ 2025-03-16 not-required',
      ]))
  })
  test('a review recorded from before the records is followed like every other', () =>
    assert.deepEqual(
      obligationLines(
        aHistory(aPeriod('2024-01-08', { reviewsKnown: RECORDS, ...held('2024-02-02', '2024-04-30') })),
        '2024-06-01',
      ),
      ['LAR1 2024-02-05 met', 'LAR2 2024-05-02 met', 'LAR3+ 2024-10-30 due'],
    ))
  test('adoption reviews and short breaks cite their own law', () => {
    const cites = (answer: WholeAnswer | undefined): unknown => [
      answer?.['rule'],
      answer?.because[1]?.split('latest. ')[1],
    ]
    const care = aHistory(
      aPeriod('2022-01-10', {
        reviewsKnown: RECORDS,
        authorisedToPlace: isoDay('2023-05-01'),
      }),
    )
    assert.deepEqual(cites(lastAnswer(care, 'ADA2+')), ['ADA2+', '[AAR 36(1), AAR 36(2)]'])
    const placed = aHistory(
      aPeriod('2022-01-10', {
        reviewsKnown: RECORDS,
        placedForAdoption: [{ from: isoDay('2023-08-01'), to: null }],
      }),
    )
    assert.deepEqual(cites(lastAnswer(placed, 'ADP3+')), ['ADP3+', '[AAR 36(3)]'])
    const breaks = aHistory(aPeriod('2023-08-01', { reviewsKnown: RECORDS, shortBreaks: true }))
    assert.deepEqual(cites(lastAnswer(breaks, 'SB2+')), ['SB2+', '[CPPCR 48]'])
  })
})
