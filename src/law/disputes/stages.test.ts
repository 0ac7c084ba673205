import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saidBy } from '../../../test/support/due-on.ts'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { ENGLAND } from '../calendar/index.ts'
import { checkStagePolicy, whenStageAnswerDue } from './stages.ts'

const answer = (reachedOn: string, days: number, raisedOn = '2026-12-07') =>
  whenStageAnswerDue(
    { raisedOn: isoDay(raisedOn), stage: { name: 'Head of service', days }, reachedOn: isoDay(reachedOn) },
    ENGLAND,
  )

const ROWS = [
  [
    'a stage of 10 working days reached on 30 December 2026 ends with the dispute on Thursday 7 January 2027',
    '2026-12-30',
    10,
    '2027-01-07',
    'should',
  ],
  [
    'a stage of 5 working days reached when the dispute is raised ends on Monday 14 December',
    '2026-12-07',
    5,
    '2026-12-14',
    'local',
  ],
  [
    'a stage of 5 working days reached by skipping those below still has its own 5 days',
    '2026-12-15',
    5,
    '2026-12-22',
    'local',
  ],
  [
    'a stage that would end on the very day the dispute ends is held to the guidance',
    '2026-12-30',
    5,
    '2027-01-07',
    'should',
  ],
  [
    'a stage that would end the day before the dispute ends keeps its own day',
    '2026-12-30',
    4,
    '2027-01-06',
    'local',
  ],
] as const

for (const [says, reachedOn, days, due, duty] of ROWS) {
  test(says, () => {
    const stage = answer(reachedOn, days)
    assert.ok(stage.kind === 'due')
    assert.equal(toIsoDate(stage.due.on), due)
    assert.equal(toIsoDate(stage.due.lastPracticalDay), due)
    assert.equal(stage.due.duty, duty)
  })
}

test('a stage says its own time first and then that of the whole dispute', () => {
  const said = saidBy(answer('2026-12-08', 5))
  assert.equal(
    said[0],
    'Head of service was reached on Tuesday 8 December 2026 and has 5 working days, to Tuesday 15 December 2026. [HB disputes]',
  )
  assert.equal(said[1], 'The dispute was formally raised on Monday 7 December 2026. [Lester v Garland]')
})

test('a stage of a dispute under earlier law cannot be told', () => {
  assert.equal(answer('2011-04-05', 5, '2011-03-31').kind, 'cannot-tell')
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
