import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOn, saidBy } from '../../../test/support/due-on.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import { whenPapersDue, whenTalkDue } from './before-review-clocks.ts'

const ROWS = [
  [
    'review on Wednesday 25 March 2026, the talk is by Wednesday 4 March 2026',
    whenTalkDue,
    '2026-03-25',
    '2026-03-04',
  ],
  [
    'review on Thursday 26 March 2026, the talk is by Thursday 5 March 2026',
    whenTalkDue,
    '2026-03-26',
    '2026-03-05',
  ],
  [
    'review on Friday 10 April 2026, the talk is two working days sooner for Easter',
    whenTalkDue,
    '2026-04-10',
    '2026-03-18',
  ],
  [
    'review on Wednesday 25 March 2026, the papers come by Friday 20 March 2026',
    whenPapersDue,
    '2026-03-25',
    '2026-03-20',
  ],
  [
    'review on Thursday 26 March 2026, the papers come by Monday 23 March 2026',
    whenPapersDue,
    '2026-03-26',
    '2026-03-23',
  ],
  [
    'review on Tuesday 24 March 2026, the papers come by Thursday 19 March 2026',
    whenPapersDue,
    '2026-03-24',
    '2026-03-19',
  ],
  [
    'review on Saturday 28 March 2026, the papers come by Wednesday 25 March 2026',
    whenPapersDue,
    '2026-03-28',
    '2026-03-25',
  ],
  [
    'review on Friday 1 March 2024, the papers come by Tuesday 27 February, past the leap day',
    whenPapersDue,
    '2024-03-01',
    '2024-02-27',
  ],
  [
    'review on New Year’s Eve 2026, the papers come by Christmas Eve',
    whenPapersDue,
    '2026-12-31',
    '2026-12-24',
  ],
  [
    'review on 31 March 2011, the papers are under an earlier law',
    whenPapersDue,
    '2011-03-31',
    'cannot-tell',
  ],
] as const

for (const [says, rule, review, due] of ROWS) {
  test(says, () => {
    assert.equal(dueOn(rule(isoDay(review), ENGLAND)), due)
  })
}

test('the talk is guidance and says how it was counted back', () => {
  const answer = whenTalkDue(isoDay('2026-04-10'), ENGLAND)
  assert.deepEqual(answer.kind === 'due' && answer.due, {
    on: isoDay('2026-03-18'),
    lastPracticalDay: isoDay('2026-03-18'),
    duty: 'should',
  })
  assert.deepEqual(saidBy(answer), [
    'The review is held on Friday 10 April 2026. [Lester v Garland]',
    'The social worker and the officer talk at least 15 working days before, by Wednesday 18 March 2026. [HB talk]',
    'Not counted: Good Friday (3 April 2026), Easter Monday (6 April 2026). [CPPCR 2(1), 1971 Act]',
  ])
})

test('a review on a bank holiday does not name that holiday, which was never counted', () => {
  assert.deepEqual(saidBy(whenPapersDue(isoDay('2026-05-25'), ENGLAND)), [
    'The review is held on Monday 25 May 2026. [Lester v Garland]',
    'The papers reach the officer at least 3 working days before, by Wednesday 20 May 2026. [HB papers]',
  ])
})

test('without the day of the review neither can be told', () => {
  const missing = { kind: 'cannot-tell', missing: 'the day the review is held', because: [] }
  assert.deepEqual(whenTalkDue(null, ENGLAND), missing)
  assert.deepEqual(whenPapersDue(null, ENGLAND), missing)
})

test('papers are guidance', () => {
  const answer = whenPapersDue(isoDay('2026-03-25'), ENGLAND)
  assert.equal(answer.kind === 'due' && answer.due.duty, 'should')
})

test('a step that rests on no reading of ours names none', () => {
  assert.deepEqual(whenPapersDue(isoDay('2026-03-25'), ENGLAND).because.at(1), {
    says: 'The papers reach the officer at least 3 working days before, by Friday 20 March 2026.',
    cites: ['HB papers'],
  })
})
