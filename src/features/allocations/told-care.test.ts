import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod } from '../../../test/support/sourced-child.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { NO_CARE } from '../children/index.ts'
import { toToldPeriod, withToldPeriod } from './told-care.ts'

const told = { start: isoDay('2026-11-02'), legalStatus: 'C1' }
const ended = aCarePeriod('2024-01-08', { end: isoDay('2025-06-30'), ending: 'recorded', endReason: 'E4A' })

test('a time in care that staff told of is open, begins on its day and has its legal status', () => {
  const period = toToldPeriod(told)
  assert.deepEqual([period.start, period.end, period.ending], [told.start, null, 'open'])
  assert.deepEqual(period.legalStatuses, [{ from: told.start, code: 'C1' }])
})

test('it stands after what a file tells of an earlier time in care', () => {
  const { periods } = withToldPeriod({ ...NO_CARE, periods: [ended] }, told)
  assert.deepEqual(
    periods.map(({ start }) => start),
    [ended.start, told.start],
  )
})

test('a file that tells of care on that day or later takes its place', () => {
  for (const start of ['2026-10-30', '2026-11-02', '2026-11-04']) {
    const care = { ...NO_CARE, periods: [ended, aCarePeriod(start)] }
    assert.equal(withToldPeriod(care, told), care)
  }
})

test('without a notice that tells of care, what the file says is left as it is', () => {
  const care = { ...NO_CARE, periods: [ended] }
  assert.equal(withToldPeriod(care, null), care)
})
