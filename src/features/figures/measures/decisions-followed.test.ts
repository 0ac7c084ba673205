import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf, rowsOf, YEAR_2025 } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import type { DecisionFact } from '../../decisions/index.ts'

const CARE = now(['2025-04-10 S V2 U6'], ['2025-05-06'])

/** Decided on 6 May 2025, to be done by Monday 30 June. */
const decided = (given: Partial<DecisionFact>) => ({
  cycle: {
    decisions: [
      {
        childId: 'C1',
        number: 1,
        madeOn: isoDay('2025-05-06'),
        firstBy: isoDay('2025-06-30'),
        slips: 0,
        status: null,
        doneOn: null,
        ...given,
      },
    ],
  },
})

test('a decision done on its day is in time, and one done the day after is not', () => {
  const done = (on: string) =>
    rowsOf('decisions-done-by-date', CARE, decided({ status: 'done', doneOn: isoDay(on) }))
  assert.deepEqual(done('2025-06-29'), ['2025-06-30 numerator'])
  assert.deepEqual(done('2025-06-30'), ['2025-06-30 numerator'])
  assert.deepEqual(done('2025-07-01'), ['2025-06-30 denominator-only'])
})

test('a decision of which nobody recorded anything is not recorded; one not started is not done', () => {
  const stands = (status: DecisionFact['status']) =>
    rowsOf('decisions-done-by-date', CARE, decided({ status }))
  assert.deepEqual(stands(null), ['2025-06-30 not-recorded'])
  assert.deepEqual(stands('not-started'), ['2025-06-30 denominator-only'])
  assert.deepEqual(stands('part'), ['2025-06-30 denominator-only'])
  assert.deepEqual(stands('overtaken'), ['2025-06-30 not-needed'])
  assert.deepEqual(keysOf('decisions-done-by-date', 'decision-status', CARE, decided({ status: 'part' })), [
    'part',
  ])
})

test('a decision is still in time on its day, and without a day it is in no period', () => {
  const onTheDay = { ...YEAR_2025, asOf: isoDay('2025-06-30') }
  assert.deepEqual(rowsOf('decisions-done-by-date', CARE, decided({ status: 'part' }), onTheDay), [
    '2025-06-30 not-yet',
  ])
  assert.deepEqual(rowsOf('decisions-done-by-date', CARE, decided({ firstBy: null })), [])
  assert.deepEqual(rowsOf('decisions-slipped', CARE, decided({ firstBy: null })), [])
})

test('a decision has slipped when it was put off twice, and not when it was put off once', () => {
  const put = (slips: number) => rowsOf('decisions-slipped', CARE, decided({ slips }))
  assert.deepEqual(put(0), ['2025-06-30 denominator-only'])
  assert.deepEqual(put(1), ['2025-06-30 denominator-only'])
  assert.deepEqual(put(2), ['2025-06-30 numerator'])
  assert.deepEqual(keysOf('decisions-slipped', 'slips', CARE, decided({ slips: 3 })), ['more'])
})
