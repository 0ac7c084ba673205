import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOn, saidBy } from '../../../test/support/due-on.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import { mayAdjourn, whenResumptionDue } from './adjournment.ts'

const ROWS = [
  [
    'adjourned on Monday 30 March 2026, the review resumes by Wednesday 29 April 2026',
    '2026-03-30',
    '2026-04-29',
  ],
  [
    'adjourned on Sunday 29 March 2026, the review resumes by Tuesday 28 April 2026',
    '2026-03-29',
    '2026-04-28',
  ],
  [
    'adjourned on Tuesday 31 March 2026, the review resumes by Thursday 30 April 2026',
    '2026-03-31',
    '2026-04-30',
  ],
  ['adjourned on 31 March 2011, the earlier law is not worked out', '2011-03-31', 'cannot-tell'],
] as const

for (const [says, adjourned, due] of ROWS) {
  test(says, () => {
    assert.equal(dueOn(whenResumptionDue(isoDay(adjourned), ENGLAND)), due)
  })
}

test('resuming is a duty, shown as an unconfirmed reading', () => {
  const answer = whenResumptionDue(isoDay('2026-03-30'), ENGLAND)
  assert.equal(answer.kind === 'due' && answer.due.duty, 'must')
  assert.deepEqual(saidBy(answer), [
    'The review was adjourned on Monday 30 March 2026. [Lester v Garland]',
    'The review resumes within 20 working days, by Wednesday 29 April 2026. [CPPCR 36(2)] (adjournment)',
    'Not counted: Good Friday (3 April 2026), Easter Monday (6 April 2026). [CPPCR 2(1), 1971 Act]',
  ])
})

test('a review adjourned on a day nobody recorded cannot be told', () => {
  const answer = whenResumptionDue(null, ENGLAND)
  assert.equal(answer.kind === 'cannot-tell' && answer.missing, 'the day the review was adjourned')
})

test('a second adjournment is not allowed', () => {
  const answer = mayAdjourn({ earlierAdjournments: 1, informationEnough: false })
  assert.equal(answer.kind, 'barred')
  assert.deepEqual(saidBy(answer), [
    'This review was adjourned before, and may be adjourned only once. [CPPCR 36(2), HB adjournment] (adjournment)',
  ])
})

test('a first adjournment for want of information is allowed', () => {
  const answer = mayAdjourn({ earlierAdjournments: 0, informationEnough: false })
  assert.equal(answer.kind, 'allowed')
  assert.deepEqual(saidBy(answer), [
    'The information given is not enough, so the review may be adjourned. [CPPCR 36(2), HB adjournment] (adjournment)',
  ])
})

test('a review with enough information is not adjourned', () => {
  const answer = mayAdjourn({ earlierAdjournments: 0, informationEnough: true })
  assert.equal(answer.kind, 'barred')
  assert.deepEqual(saidBy(answer), [
    'The information given is enough, so there is no ground to adjourn. [CPPCR 36(2), HB adjournment] (adjournment)',
  ])
})

test('where nobody recorded whether the information is enough, it cannot be told', () => {
  assert.deepEqual(mayAdjourn({ earlierAdjournments: 0, informationEnough: null }), {
    kind: 'cannot-tell',
    missing: 'whether the information given is enough',
    because: [],
  })
})
