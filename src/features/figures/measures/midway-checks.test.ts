import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOf, YEAR_2025 } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const checks = (...days: string[]) => ({ cycle: { midways: days.map(isoDay) } })
const between = (from: string, to: string) => now(['2025-04-10 S V2 U6 2026-03-20 E4A'], [from, to])

// From 1 July to 1 November 2025 are 4 months, half way on 31 August.
test('a time of 4 months asks for a check half way, and one of a day less does not', () => {
  assert.deepEqual(rowsOf('midway-checks', between('2025-07-01', '2025-11-01'), checks()), [
    '2025-08-31 denominator-only',
  ])
  assert.deepEqual(rowsOf('midway-checks', between('2025-07-01', '2025-10-31'), checks()), [])
})

test('a check counts after the one review and before the next, and on the day of neither', () => {
  const on = (day: string) => rowsOf('midway-checks', between('2025-07-01', '2025-11-01'), checks(day))
  assert.deepEqual(on('2025-07-01'), ['2025-08-31 denominator-only'])
  assert.deepEqual(on('2025-07-02'), ['2025-08-31 numerator'])
  assert.deepEqual(on('2025-10-31'), ['2025-08-31 numerator'])
  assert.deepEqual(on('2025-11-01'), ['2025-08-31 denominator-only'])
})

test('the time to the next review due counts from the day after its half-way day', () => {
  // Reviewed on 6 May and 29 July 2025; the next is due within 6 months.
  const care = now(['2025-04-10 S V2 U6'], ['2025-05-06', '2025-07-29'])
  const seen = (asOf: string) => rowsOf('midway-checks', care, checks(), { ...YEAR_2025, asOf: isoDay(asOf) })
  assert.deepEqual(seen('2025-10-28'), [])
  assert.deepEqual(seen('2025-10-29'), ['2025-10-29 not-yet'])
  assert.deepEqual(seen('2025-10-30'), ['2025-10-29 denominator-only'])
})

test('nothing is asked between the last review and the end of care', () => {
  const care = now(['2025-04-10 S V2 U6 2026-03-20 E4A'], ['2025-05-06'])
  assert.deepEqual(rowsOf('midway-checks', care, checks()), [])
})
