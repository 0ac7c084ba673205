import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOn, saidBy } from '../../../test/support/due-on.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import { whenCarerReviewDue } from './carer-review.ts'

const review = (approved: string | null, last: string | null) =>
  whenCarerReviewDue(
    {
      approvedOn: approved === null ? null : isoDay(approved),
      lastReviewOn: last === null ? null : isoDay(last),
    },
    ENGLAND,
  )

const ROWS = [
  [
    'approved on Thursday 29 February 2024, first review by Friday 28 February 2025',
    '2024-02-29',
    null,
    '2025-02-28',
  ],
  [
    'approved on Wednesday 28 February 2024, first review by Friday 28 February 2025',
    '2024-02-28',
    null,
    '2025-02-28',
  ],
  [
    'approved on Friday 1 March 2024, first review by Saturday 1 March 2025',
    '2024-03-01',
    null,
    '2025-03-01',
  ],
  [
    'reviewed early, the next is a year from the day it was really held',
    '2024-02-29',
    '2025-01-10',
    '2026-01-10',
  ],
  [
    'reviewed late, the next is a year from the day it was really held',
    '2024-02-29',
    '2025-03-31',
    '2026-03-31',
  ],
  ['a review on 31 March 2011 is under an earlier law', '2010-03-01', '2011-03-31', 'cannot-tell'],
  ['an approval on 31 March 2011 is under an earlier law', '2011-03-31', null, 'cannot-tell'],
  ['an approval on 1 April 2011 is under this law', '2011-04-01', null, '2012-04-01'],
] as const

for (const [says, approved, last, due] of ROWS) {
  test(says, () => {
    assert.equal(dueOn(review(approved, last)), due)
  })
}

test('the first review is a duty and goes to panel', () => {
  const answer = review('2024-03-01', null)
  assert.deepEqual(answer.kind === 'due' && answer.due, {
    on: isoDay('2025-03-01'),
    lastPracticalDay: isoDay('2025-02-28'),
    duty: 'must',
    goesTo: 'panel',
    flexible: false,
  })
  assert.deepEqual(saidBy(answer), [
    'The carer was approved on Friday 1 March 2024. [Lester v Garland]',
    'The approval is reviewed not more than 12 months after, by Saturday 1 March 2025. [FSR 28, Dodds v Walker]',
    'That is not a working day and nothing moves it; the last working day before it is Friday 28 February 2025. [CPPCR 2(1)]',
    'The first review goes to panel. [FSR 28]',
  ])
})

test('a later review is a duty and need not go to panel', () => {
  const answer = review('2024-02-29', '2025-01-10')
  assert.deepEqual(answer.kind === 'due' && answer.due, {
    on: isoDay('2026-01-10'),
    lastPracticalDay: isoDay('2026-01-09'),
    duty: 'must',
    goesTo: 'decision-maker',
    flexible: false,
  })
  assert.equal(
    saidBy(answer)[0],
    'The approval was last reviewed on Friday 10 January 2025. [Lester v Garland]',
  )
})

const WINDOW_ROWS = [
  ['a first review due on 23 April 2020 was owed as ever', '2019-04-23', false],
  ['a first review due on 24 April 2020 was owed where reasonably practicable', '2019-04-24', true],
  ['a first review due on 25 April 2020 was owed where reasonably practicable', '2019-04-25', true],
  ['a first review due on 24 September 2020 was owed where reasonably practicable', '2019-09-24', true],
  ['a first review due on 25 September 2020 was owed where reasonably practicable', '2019-09-25', true],
  ['a first review due on 26 September 2020 was owed as ever', '2019-09-26', false],
] as const

for (const [says, approved, flexible] of WINDOW_ROWS) {
  test(says, () => {
    const answer = review(approved, null)
    assert.equal(answer.kind === 'due' && answer.due.flexible, flexible)
  })
}

test('the 2020 window is explained where it matters', () => {
  assert.equal(
    saidBy(review('2019-06-03', null)).at(-1),
    'It fell due from 24 April to 25 September 2020, when a first review was owed where reasonably practicable. [SI 2020/445]',
  )
})

test('a later review due in the 2020 window was owed as ever', () => {
  const answer = review('2018-06-03', '2019-06-03')
  assert.equal(answer.kind === 'due' && answer.due.flexible, false)
})

test('without the day of approval nothing can be told', () => {
  assert.deepEqual(review(null, null), {
    kind: 'cannot-tell',
    missing: 'the day the carer was approved',
    because: [],
  })
})

test('the day of the last review is enough, whenever the carer was approved', () => {
  assert.equal(dueOn(review(null, '2025-01-10')), '2026-01-10')
})

test('a later review under earlier law names that law, and no day', () => {
  assert.deepEqual(review('2010-03-01', '2011-03-31'), {
    kind: 'cannot-tell',
    missing: 'the law before 1 April 2011',
    because: [
      {
        says: 'The approval was last reviewed before 1 April 2011, under an earlier law that is not worked out here.',
        cites: [],
      },
    ],
  })
})
