import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCarePeriod } from '../../../test/support/sourced-child.ts'
import { type IsoDate, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { type Care, NO_CARE } from './care.ts'
import type { CareCorrection, CorrectedFact } from './care-correction.ts'
import { layCorrections } from './lay-corrections.ts'

const ended = (start: IsoDate, end: IsoDate) => {
  const period = aCarePeriod(start, { end: isoDay(end), endReason: 'E4A', ending: 'recorded' })
  return { ...period, placements: period.placements.map((one) => ({ ...one, to: isoDay(end) })) }
}
const said = (
  id: string,
  fact: CorrectedFact,
  periodStart: IsoDate,
  day: IsoDate | null,
  entryFrom: IsoDate | null = null,
): CareCorrection => ({
  id,
  fact,
  periodStart: isoDay(periodStart),
  entryFrom: entryFrom === null ? null : isoDay(entryFrom),
  day: day === null ? null : isoDay(day),
  code: null,
})
const daysOf = ({ periods }: Care) =>
  periods.map(({ start, end }) => [toIsoDate(start), end === null ? null : toIsoDate(end)])
const once: Care = { ...NO_CARE, periods: [ended('2024-01-08', '2025-12-01')] }
const twice: Care = { ...NO_CARE, periods: [ended('2020-01-06', '2021-01-06'), aCarePeriod('2024-01-08')] }

test('a correction that would turn a period of care round is set aside, and the one before it holds', () => {
  const end = said('end', 'period-end', '2024-01-08', '2024-03-01')
  const start = said('start', 'period-start', '2024-01-08', '2024-06-03')
  const { care, setAside } = layCorrections(once, [end, start])
  assert.deepEqual(daysOf(care), [['2024-01-08', '2024-03-01']])
  assert.deepEqual([...setAside], [['start', 'ends-before-start']])
})

test('a correction never lays a period over another, from either side', () => {
  for (const [one, disorder] of [
    [said('a', 'period-start', '2024-01-08', '2020-06-01'), 'lies-over-another'],
    [said('a', 'period-end', '2020-01-06', null), 'lies-over-another'],
    [said('a', 'period-end', '2020-01-06', '2024-02-01'), 'lies-over-another'],
    [said('a', 'status-from', '2024-01-08', '2021-01-06', '2024-01-08'), 'begins-outside'],
  ] as const) {
    const { care, setAside } = layCorrections(twice, [one])
    assert.deepEqual(care, twice)
    assert.deepEqual([...setAside], [['a', disorder]])
  }
  const again = layCorrections(twice, [said('a', 'period-start', '2024-01-08', '2021-01-06')])
  assert.deepEqual(daysOf(again.care)[1], ['2021-01-06', null])
})

test('a correction that only another makes fit holds with it, whichever was made first', () => {
  const start = said('start', 'period-start', '2024-01-08', '2026-02-02')
  const end = said('end', 'period-end', '2024-01-08', '2026-05-01')
  for (const both of [
    [start, end],
    [end, start],
  ]) {
    const { care, setAside } = layCorrections(once, both)
    assert.equal(setAside.size, 0)
    assert.deepEqual(daysOf(care), [['2026-02-02', '2026-05-01']])
    const [period] = care.periods
    assert.deepEqual(
      period?.placements.map(({ from, to }) => [from, to]),
      [[period?.start, period?.end]],
    )
    assert.deepEqual(
      period?.legalStatuses.map(({ from }) => from),
      [period?.start],
    )
  }
})

test('what would begin after a corrected end is not there any more', () => {
  const [period] = once.periods
  assert.ok(period)
  const later = { from: isoDay('2025-06-02'), code: 'C2' }
  const care = { ...once, periods: [{ ...period, legalStatuses: [...period.legalStatuses, later] }] }
  const corrected = layCorrections(care, [said('end', 'period-end', '2024-01-08', '2025-03-03')]).care
  assert.deepEqual(corrected.periods[0]?.legalStatuses, period.legalStatuses)
})

test('what is out of order in the source itself sets no correction aside', () => {
  const over: Care = { ...NO_CARE, periods: [aCarePeriod('2020-01-06'), aCarePeriod('2024-01-08')] }
  const { setAside } = layCorrections(over, [said('a', 'period-start', '2024-01-08', '2024-01-10')])
  assert.equal(setAside.size, 0)
})
