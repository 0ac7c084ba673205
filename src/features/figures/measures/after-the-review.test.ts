import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf, rowsOf, YEAR_2025 } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import type { RecordFact } from '../../records/index.ts'

const CARE = now(['2025-04-10 S V2 U6'], ['2025-05-06'])

type Days = Readonly<Partial<Record<keyof RecordFact['steps'], string>>>

const dayOrNull = (text: string | undefined) => (text === undefined ? null : isoDay(text))

/** A review in parts, first held on 6 May and completed on Tuesday 20 May 2025: its clocks run from then. */
function followed(
  done: Days,
  manager: RecordFact['manager'] = null,
): { readonly followed: readonly RecordFact[] } {
  const step = (key: keyof RecordFact['steps'], due: string | null) => ({
    due: due === null ? null : isoDay(due),
    done: dayOrNull(done[key]),
  })
  return {
    followed: [
      {
        reviewId: 'r1',
        childId: 'C1',
        completedOn: isoDay('2025-05-20'),
        steps: {
          decisions: step('decisions', '2025-05-28'),
          manager: step('manager', manager === null ? null : '2025-06-04'),
          'care-plan': step('care-plan', '2025-06-04'),
          record: step('record', '2025-06-11'),
          everyone: step('everyone', '2025-06-18'),
        },
        manager,
      },
    ],
  }
}

const CLOCKS = [
  ['decisions-circulated-in-5', 'decisions', '2025-05-28', '2025-05-29'],
  ['care-plan-updated-in-10', 'care-plan', '2025-06-04', '2025-06-05'],
  ['record-completed-in-15', 'record', '2025-06-11', '2025-06-12'],
  ['record-distributed-in-20', 'everyone', '2025-06-18', '2025-06-19'],
] as const

for (const [id, key, due, after] of CLOCKS) {
  test(`${id} is in time on its day and late the day after`, () => {
    assert.deepEqual(rowsOf(id, CARE, { cycle: followed({ [key]: due }) }), [`${due} numerator`])
    assert.deepEqual(rowsOf(id, CARE, { cycle: followed({ [key]: after }) }), [`${due} denominator-only`])
  })

  test(`${id} is not recorded where nobody recorded it, once its day has passed`, () => {
    const seen = (asOf: string) =>
      rowsOf(id, CARE, { cycle: followed({}) }, { ...YEAR_2025, asOf: isoDay(asOf) })
    assert.deepEqual(seen(due), [`${due} not-yet`])
    assert.deepEqual(seen(after), [`${due} not-recorded`])
  })
}

test('silence of the manager is counted as silence, and not as not recorded', () => {
  const silent = { cycle: followed({}, 'silence') }
  assert.deepEqual(rowsOf('manager-responded', CARE, silent), ['2025-06-04 denominator-only'])
  assert.deepEqual(keysOf('manager-responded', 'manager-answer', CARE, silent), ['silence'])
  const onTheDay = { ...YEAR_2025, asOf: isoDay('2025-06-04') }
  assert.deepEqual(rowsOf('manager-responded', CARE, silent, onTheDay), ['2025-06-04 not-yet'])
})

test('a manager who disagrees has answered, and one who asks has not', () => {
  const said = (answer: 'agree' | 'disagree' | 'ask', on?: string) =>
    rowsOf('manager-responded', CARE, { cycle: followed(on === undefined ? {} : { manager: on }, answer) })
  assert.deepEqual(said('disagree', '2025-06-04'), ['2025-06-04 numerator'])
  assert.deepEqual(said('agree', '2025-06-05'), ['2025-06-04 denominator-only'])
  assert.deepEqual(said('ask'), ['2025-06-04 denominator-only'])
})

test('decisions that were not sent ask no manager for an answer', () => {
  assert.deepEqual(rowsOf('manager-responded', CARE, { cycle: followed({}) }), [])
})

test('a review outside every period of care stands beside the figure', () => {
  const earlier = now(['2025-04-10 S V2 U6 2025-05-10 E4A'], ['2025-05-06'])
  assert.deepEqual(rowsOf('record-completed-in-15', earlier, { cycle: followed({}) }), [
    '2025-06-11 outside-care',
  ])
})
