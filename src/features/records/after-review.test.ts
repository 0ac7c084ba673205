import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { ENGLAND } from '../../law/calendar/index.ts'
import { type AfterReview, answerThatCounts, dueOf, toClockDeadline, toClocks } from './after-review.ts'

const NOTHING: AfterReview = {
  completedOn: isoDay('2026-03-25'),
  decisionsOn: null,
  answer: null,
  recordOn: null,
  everyoneOn: null,
  carePlanOn: null,
}
const RULES = { calendar: ENGLAND, managerDaysOn: () => 5 }

const dueDays = (facts: Partial<AfterReview>) =>
  Object.fromEntries(
    toClocks({ ...NOTHING, ...facts }, RULES).map((clock) => {
      const due = dueOf(clock)
      return [clock.key, due === null ? null : toIsoDate(due)]
    }),
  )

test('completed on Wednesday 25 March 2026 with Easter between, each clock runs out on its day', () => {
  assert.deepEqual(dueDays({ decisionsOn: isoDay('2026-04-01') }), {
    decisions: '2026-04-01',
    manager: '2026-04-10',
    'care-plan': '2026-04-10',
    record: '2026-04-17',
    everyone: '2026-04-24',
  })
})

test('the manager’s time runs from the decisions, and cannot be told before', () => {
  assert.equal(dueDays({})['manager'], null)
})

test('a review in parts that is not complete has no days yet', () => {
  assert.deepEqual(new Set(Object.values(dueDays({ completedOn: null }))), new Set([null]))
})

const markOn = (key: string, today: string, facts: Partial<AfterReview> = {}) => {
  const clock = toClocks({ ...NOTHING, ...facts }, RULES).find((one) => one.key === key)
  assert.ok(clock)
  return toClockDeadline(clock, isoDay(today), ENGLAND)
}

test('on the last day it is due, the day after it is overdue, as guidance', () => {
  assert.equal(markOn('record', '2026-04-17').status, 'due')
  const after = markOn('record', '2026-04-20')
  assert.deepEqual(after.status === 'overdue' && [after.duty, after.workingDaysLate], ['should', 1])
})

test('done on the last day it is met, the day after it is late', () => {
  assert.equal(markOn('record', '2026-06-01', { recordOn: isoDay('2026-04-17') }).status, 'met')
  assert.equal(markOn('record', '2026-06-01', { recordOn: isoDay('2026-04-18') }).status, 'late')
})

test('a question of the manager is no answer yet', () => {
  const asked = {
    decisionsOn: isoDay('2026-04-01'),
    answer: { on: isoDay('2026-04-02'), answer: 'ask' } as const,
  }
  const mark = markOn('manager', '2026-04-13', asked)
  assert.deepEqual(mark.status === 'overdue' && mark.duty, 'local')
})

test('of several answers the first that is not a question counts for the clock', () => {
  const asked = { on: isoDay('2026-04-02'), answer: 'ask' } as const
  const agreed = { on: isoDay('2026-04-09'), answer: 'agree' } as const
  const changed = { on: isoDay('2026-04-20'), answer: 'disagree' } as const
  const answer = answerThatCounts([asked, agreed, changed])
  assert.deepEqual(answer, agreed)
  assert.equal(markOn('manager', '2026-05-01', { decisionsOn: isoDay('2026-04-01'), answer }).status, 'met')
  assert.deepEqual(answerThatCounts([asked]), asked, 'a question alone is shown as one')
  assert.equal(answerThatCounts([]), null)
})
