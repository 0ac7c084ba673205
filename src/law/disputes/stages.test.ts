import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidBy } from '../../../test/support/due-on.ts'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import { checkStagePolicy, whenStageAnswerDue } from './stages.ts'

const answer = (reachedOn: string, days: number) =>
  whenStageAnswerDue({ stage: { name: 'Head of service', days }, reachedOn: isoDay(reachedOn) }, ENGLAND)

const ROWS = [
  [
    'a stage of 10 working days reached on 30 December 2026 answers by Thursday 14 January 2027',
    '2026-12-30',
    10,
    '2027-01-14',
  ],
  ['a stage of 5 working days reached on a Monday answers by the next', '2026-12-07', 5, '2026-12-14'],
  ['a stage of 1 working day reached on a Friday answers by Monday', '2026-12-11', 1, '2026-12-14'],
] as const

for (const [says, reachedOn, days, due] of ROWS) {
  test(says, () => {
    const stage = answer(reachedOn, days)
    assert.ok(stage.kind === 'due')
    assert.equal(toIsoDate(stage.due.on), due)
    assert.equal(toIsoDate(stage.due.lastPracticalDay), due)
    assert.equal(stage.due.duty, 'local')
  })
}

test('a stage says when it was reached and how long it has', () => {
  assert.deepEqual(saidBy(answer('2026-12-08', 5)).slice(0, 2), [
    'The dispute came to Head of service on Tuesday 8 December 2026. [Lester v Garland]',
    'Head of service answers within 5 working days, by Tuesday 15 December 2026. [HB disputes]',
  ])
})

test('a stage under earlier law cannot be told', () => {
  assert.equal(answer('2011-03-31', 5).kind, 'cannot-tell')
})

const stages = (...days: number[]) => days.map((each, index) => ({ name: `Stage ${index + 1}`, days: each }))
const on = isoDay('2026-11-21')

test('stages of 10, 5 and 6 working days are too long, and of 10, 5 and 5 are not', () => {
  assert.deepEqual(checkStagePolicy(stages(10, 5, 6), on), {
    kind: 'too-long',
    because: [
      {
        says: 'The formal stages add up to 21 working days; the guidance allows 20 for all of them.',
        cites: ['HB disputes'],
      },
    ],
  })
  assert.deepEqual(checkStagePolicy(stages(10, 5, 5), on), { kind: 'ok' })
})

test('no stages at all are within the limit', () => {
  assert.deepEqual(checkStagePolicy([], on), { kind: 'ok' })
})

test('stages before 1 April 2011 cannot be judged', () => {
  assert.deepEqual(checkStagePolicy(stages(30), isoDay('2011-03-31')), {
    kind: 'cannot-tell',
    missing: 'the law before 1 April 2011',
  })
})
