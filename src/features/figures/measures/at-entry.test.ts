import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOf, YEAR_2025 } from '../../../../test/support/figure-rows.ts'
import { now } from '../../../../test/support/return-rows.ts'
import { isoDay } from '../../../kit/dates/index.ts'
import type { PromptnessFact } from '../../allocations/index.ts'

// Looked after since Thursday 10 April 2025: told by Monday 14 April, an officer by Thursday 17 April.
const CARE = now(['2025-04-10 S V2 U6'])

const fact = (due: string, on: string | null): PromptnessFact => ({
  childId: 'C1',
  start: isoDay('2025-04-10'),
  due: isoDay(due),
  on: on === null ? null : isoDay(on),
  outcome: 'cannot-tell',
})

const told = (on: string | null, period = YEAR_2025) =>
  rowsOf('notified-in-2-working-days', CARE, { cycle: { notices: [fact('2025-04-14', on)] } }, period)

test('told on the second working day is in time, and the day after is late', () => {
  assert.deepEqual(told('2025-04-11'), ['2025-04-14 numerator'])
  assert.deepEqual(told('2025-04-14'), ['2025-04-14 numerator'])
  assert.deepEqual(told('2025-04-15'), ['2025-04-14 denominator-only'])
})

test('a notice that nobody recorded is not late: it is not recorded once its day has passed', () => {
  const seen = (asOf: string) => told(null, { ...YEAR_2025, asOf: isoDay(asOf) })
  assert.deepEqual(seen('2025-04-13'), [])
  assert.deepEqual(seen('2025-04-14'), ['2025-04-14 not-yet'])
  assert.deepEqual(seen('2025-04-15'), ['2025-04-14 not-recorded'])
})

test('a notice counts in the period in which its due day falls, not in which care began', () => {
  const fromDue = { from: isoDay('2025-04-14'), to: isoDay('2025-04-30'), asOf: isoDay('2025-04-30') }
  assert.deepEqual(told('2025-04-11', fromDue), ['2025-04-14 numerator'])
  assert.deepEqual(told('2025-04-11', { ...fromDue, from: isoDay('2025-04-15') }), [])
})

test('short breaks ask for no notice, and a start that is not in the data for none either', () => {
  const notices = [fact('2025-04-14', '2025-04-11')]
  const of = (episode: string) => rowsOf('notified-in-2-working-days', now([episode]), { cycle: { notices } })
  assert.deepEqual(of('2025-04-10 S V4 U6'), [])
  assert.deepEqual(of('2025-04-10 L V2 U6'), [])
})

const appointed = (on: string | null, care = CARE) =>
  rowsOf('iro-appointed-in-5-working-days', care, { cycle: { appointments: [fact('2025-04-17', on)] } })

test('an officer on the fifth working day is in time, and one the day after is late', () => {
  assert.deepEqual(appointed('2025-04-17'), ['2025-04-17 numerator'])
  assert.deepEqual(appointed('2025-04-18'), ['2025-04-17 denominator-only'])
})

test('a child in care with no officer is late, and one who left in time for none needs none', () => {
  const left = (day: string) => now([`2025-04-10 S V2 U6 ${day} E4A`])
  assert.deepEqual(appointed(null), ['2025-04-17 denominator-only'])
  assert.deepEqual(appointed(null, left('2025-04-17')), ['2025-04-17 not-needed'])
  assert.deepEqual(appointed(null, left('2025-04-18')), ['2025-04-17 not-recorded'])
})
