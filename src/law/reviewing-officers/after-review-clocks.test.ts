import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { dueOn, saidBy } from '../../../test/support/due-on.ts'
import { addDays, isoDay } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import {
  USUAL_MANAGER_DAYS,
  whenCarePlanDue,
  whenDecisionsDue,
  whenDistributionDue,
  whenManagerAnswerDue,
  whenRecordDue,
} from './after-review-clocks.ts'

const ROWS = [
  [
    'review completed on Wednesday 25 March 2026, decisions are written by Wednesday 1 April 2026',
    whenDecisionsDue,
    '2026-03-25',
    '2026-04-01',
  ],
  [
    'review completed on Tuesday 24 March 2026, decisions are written by Tuesday 31 March 2026',
    whenDecisionsDue,
    '2026-03-24',
    '2026-03-31',
  ],
  [
    'review completed on Thursday 26 March 2026, decisions are written by Thursday 2 April 2026',
    whenDecisionsDue,
    '2026-03-26',
    '2026-04-02',
  ],
  [
    'review completed on Friday 27 March 2026, decisions wait for Easter to pass',
    whenDecisionsDue,
    '2026-03-27',
    '2026-04-07',
  ],
  [
    'review completed on Wednesday 25 March 2026, the care plan is updated by Friday 10 April 2026',
    whenCarePlanDue,
    '2026-03-25',
    '2026-04-10',
  ],
  [
    'review completed on Wednesday 25 March 2026, the record is completed by Friday 17 April 2026',
    whenRecordDue,
    '2026-03-25',
    '2026-04-17',
  ],
  [
    'review completed on Wednesday 25 March 2026, the record is sent out by Friday 24 April 2026',
    whenDistributionDue,
    '2026-03-25',
    '2026-04-24',
  ],
  [
    'review completed on Friday 18 December 2026, the record is sent out by Wednesday 20 January 2027',
    whenDistributionDue,
    '2026-12-18',
    '2027-01-20',
  ],
] as const

for (const [says, rule, completed, due] of ROWS) {
  test(says, () => {
    assert.equal(dueOn(rule(isoDay(completed), ENGLAND)), due)
  })
}

test('decisions received on Wednesday 1 April 2026, the manager answers by Friday 10 April 2026', () => {
  const answer = whenManagerAnswerDue({ receivedOn: isoDay('2026-04-01'), days: USUAL_MANAGER_DAYS }, ENGLAND)
  assert.deepEqual(answer.kind === 'due' && answer.due, {
    on: isoDay('2026-04-10'),
    lastPracticalDay: isoDay('2026-04-10'),
    duty: 'local',
  })
  assert.deepEqual(saidBy(answer), [
    'The manager received the decisions on Wednesday 1 April 2026. [Lester v Garland]',
    'The manager answers within 5 working days, by Friday 10 April 2026. [HB manager] (HB7)',
    'Not counted: Good Friday (3 April 2026), Easter Monday (6 April 2026). [CPPCR 2(1), 1971 Act]',
  ])
})

test('an authority that gives its managers three days has an answer two days sooner', () => {
  assert.equal(
    dueOn(whenManagerAnswerDue({ receivedOn: isoDay('2026-04-01'), days: 3 }, ENGLAND)),
    '2026-04-08',
  )
})

const SAID = [
  [
    whenDecisionsDue,
    'The decisions are written within 5 working days, by Tuesday 10 March 2026. [HB decisions] (HB6)',
  ],
  [
    whenCarePlanDue,
    'The care plan is updated within 10 working days, by Tuesday 17 March 2026. [HB care plan]',
  ],
  [
    whenRecordDue,
    'The full record is completed within 15 working days, by Tuesday 24 March 2026. [HB record] (HB8)',
  ],
  [
    whenDistributionDue,
    'The record reaches everyone on the list within 20 working days, by Tuesday 31 March 2026. [HB distribution]',
  ],
] as const

for (const [rule, says] of SAID) {
  test(`${rule.name} is guidance and says so in a sentence`, () => {
    const answer = rule(isoDay('2026-03-03'), ENGLAND)
    assert.equal(answer.kind === 'due' && answer.due.duty, 'should')
    assert.deepEqual(saidBy(answer), [
      'The review was completed on Tuesday 3 March 2026. [Lester v Garland]',
      says,
    ])
  })

  test(`${rule.name} cannot be told of a review not completed`, () => {
    assert.deepEqual(rule(null, ENGLAND), {
      kind: 'cannot-tell',
      missing: 'the day the review was completed',
      because: [],
    })
  })
}

test('without the day the manager received the decisions no answer is due', () => {
  assert.deepEqual(whenManagerAnswerDue({ receivedOn: null, days: 5 }, ENGLAND), {
    kind: 'cannot-tell',
    missing: 'the day the manager received the decisions',
    because: [],
  })
})

const anyDay = fc
  .integer({ min: isoDay('2011-04-01'), max: isoDay('2060-01-01') })
  .map((n) => addDays(isoDay('1970-01-01'), n))

test('a review completed later never has its record due sooner, and always on a working day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (completed, later) => {
      const sooner = whenRecordDue(completed, ENGLAND)
      const after = whenRecordDue(addDays(completed, later), ENGLAND)
      assert.ok(sooner.kind === 'due' && after.kind === 'due')
      assert.ok(sooner.due.on <= after.due.on)
      assert.ok(ENGLAND.isWorkingDay(sooner.due.on))
    }),
  )
})

test('the day of a review makes no difference over a weekend or a holiday', () => {
  fc.assert(
    fc.property(
      anyDay.filter((day) => !ENGLAND.isWorkingDay(day)),
      (completed) => {
        const before = ENGLAND.lastWorkingDayOnOrBefore(completed)
        assert.equal(dueOn(whenRecordDue(completed, ENGLAND)), dueOn(whenRecordDue(before, ENGLAND)))
      },
    ),
  )
})
