import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOf, YEAR_2025 } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const CARE = ['2025-04-10 S V2 U6']

test('a review that was never held counts where it fell due', () => {
  assert.deepEqual(rowsOf('obligations-met', now(CARE)), ['2025-05-13 denominator-only'])
})

test('a review not yet overdue is in neither half', () => {
  const asOf = isoDay('2025-05-13')
  assert.deepEqual(rowsOf('obligations-met', now(CARE), {}, { ...YEAR_2025, asOf }), ['2025-05-13 not-yet'])
  const dayAfter = isoDay('2025-05-14')
  assert.deepEqual(rowsOf('obligations-met', now(CARE), {}, { ...YEAR_2025, asOf: dayAfter }), [
    '2025-05-13 denominator-only',
  ])
})

test('a review not needed because care ended before it was due is not counted', () => {
  assert.deepEqual(rowsOf('obligations-met', now(['2025-04-10 S V2 U6 2025-05-13 E4A'])), [])
  assert.deepEqual(rowsOf('obligations-met', now(['2025-04-10 S V2 U6 2025-05-14 E4A'])), [
    '2025-05-13 denominator-only',
  ])
})

test('one missed review of a child is enough, and all met is every review on time', () => {
  const all = now(CARE, ['2025-05-01', '2025-07-01', '2025-12-01'])
  assert.deepEqual(rowsOf('children-all-on-time', all), ['2026-03-31 numerator'])
  const late = now(CARE, ['2025-06-01', '2025-07-01', '2025-12-01'])
  assert.deepEqual(rowsOf('children-all-on-time', late), ['2026-03-31 denominator-only'])
})

test('a child who left is in the measure of any time, not in that of the end of the period', () => {
  const left = now(['2025-04-10 S V2 U6 2025-06-01 E4A'], ['2025-05-01'])
  assert.deepEqual(rowsOf('children-all-on-time', left), [])
  assert.deepEqual(rowsOf('children-all-on-time-any', left), ['2025-06-01 numerator'])
})

test('a child looked after for 20 working days at the end is in the measure, and one for 19 is not', () => {
  const came = (day: string) => rowsOf('children-all-on-time', now([`${day} S V2 U6`], ['2026-03-20']))
  assert.deepEqual(came('2026-03-04'), [])
  assert.deepEqual(came('2026-03-03'), ['2026-03-31 numerator'])
})
