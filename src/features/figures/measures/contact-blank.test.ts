import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOf, rowsWith } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'

const CARE = now(['2025-04-10 S V2 U6'])
const seen = (...days: string[]) => ({ cycle: { seen: days.map(isoDay) } })

test('a child of whom nobody recorded that they were seen is counted, however long in care', () => {
  assert.deepEqual(rowsOf('contact-blank', CARE, seen()), ['2026-03-31 numerator'])
})

test('a child seen on the last day is not blank, and one first seen the day after still is', () => {
  assert.deepEqual(rowsOf('contact-blank', CARE, seen('2026-03-31')), ['2026-03-31 denominator-only'])
  assert.deepEqual(rowsOf('contact-blank', CARE, seen('2026-04-01')), ['2026-03-31 numerator'])
})

test('the row says when the child was last seen, and not recorded where nobody knows', () => {
  const says = (...days: string[]) =>
    rowsWith('contact-blank', CARE, seen(...days)).map((row) => row.about().says)
  assert.deepEqual(says('2025-05-01', '2025-09-02', '2026-05-01'), ['Last seen on Tuesday 2 September 2025.'])
  assert.deepEqual(says(), ['Last seen: not recorded.'])
})

test('a child who has left is not asked about', () => {
  assert.deepEqual(rowsOf('contact-blank', now(['2025-04-10 S V2 U6 2026-03-31 E4A']), seen()), [])
})
