import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, type Day, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { type Stay, toCareFlow } from './care-flow.ts'

const stay = (start: string, end: string | null, adultOn: string | null = null): Stay => ({
  start: isoDay(start),
  startKnown: true,
  end: end === null ? null : isoDay(end),
  adultOn: adultOn === null ? null : isoDay(adultOn),
})

/** Four come in each month of these years, and leave 100 days later. */
const steady = (from: string, months: number): readonly (Stay & { readonly end: Day })[] =>
  Array.from({ length: months * 4 }, (_, at) => {
    const start = addDays(addMonths(isoDay(from), Math.floor(at / 4)), (at % 4) * 7)
    return { start, startKnown: true, end: addDays(start, 100), adultOn: null }
  })

const END = isoDay('2026-01-01')

test('rates are those of the whole months known, and history that is too short gives none', () => {
  const known = { from: isoDay('2022-01-01'), to: END, exitsTo: END }
  const flow = toCareFlow(steady('2022-01-01', 48), known)
  assert.ok(flow)
  assert.equal(flow.perMonth, 4)
  assert.ok(flow.season?.every((one) => Math.abs(one - 1) < 1e-9))
  assert.equal(flow.leaving.late.exits, 0)
  assert.ok(Math.abs(flow.leaving.early.exits / flow.leaving.early.days - 0.01) < 0.0005)
  const year1 = toCareFlow(steady('2025-01-01', 12), { ...known, from: isoDay('2025-01-01') })
  assert.equal(year1?.season, null)
  assert.equal(toCareFlow(steady('2025-09-01', 4), { ...known, from: isoDay('2025-09-01') }), null)
  assert.equal(toCareFlow([], { ...known, from: known.to }), null)
})

test('months in which nobody comes or goes though many should are not known, and change no rate', () => {
  const known = { from: isoDay('2022-01-01'), to: END, exitsTo: END }
  const all = steady('2022-01-01', 48)
  const isLost = (day: Day | null) =>
    day !== null && day >= isoDay('2024-03-01') && day < isoDay('2024-06-01')
  const flow = toCareFlow(
    all.filter(({ start, end }) => !isLost(start) && !isLost(end)),
    known,
  )
  assert.deepEqual(flow?.holes.map(toIsoDate), ['2024-03-01', '2024-04-01', '2024-05-01'])
  assert.ok(Math.abs((flow?.perMonth ?? 0) - 4) < 0.4)
})

test('who turns 18 is no exit by chance, and who was there before the records is no entry', () => {
  const known = { from: isoDay('2025-01-01'), to: END, exitsTo: END }
  const flow = toCareFlow(
    [
      stay('2020-02-01', '2025-06-10', '2025-06-10'),
      stay('2020-02-01', '2025-07-10', '2027-06-10'),
      { ...stay('2025-01-01', null), startKnown: false },
      stay('2025-05-05', null),
    ],
    known,
  )
  assert.equal(flow?.leaving.late.exits, 1)
  assert.equal(flow?.entries, 1)
})

test('days on which notices tell of those who come in and nothing tells of those who leave lower no rate of leaving', () => {
  const known = { from: isoDay('2024-01-01'), to: END, exitsTo: isoDay('2025-01-01') }
  const files = steady('2024-01-01', 12)
  const noticed = steady('2025-01-01', 12).map((one) => ({ ...one, end: null }))
  const untold = files.map((one) => ({ ...one, end: one.end < known.exitsTo ? one.end : null }))
  const flow = toCareFlow([...untold, ...noticed], known)
  assert.ok(flow)
  assert.deepEqual([flow.entries, flow.perMonth, flow.holes], [96, 4, []])
  assert.ok(Math.abs(flow.leaving.early.exits / flow.leaving.early.days - 0.01) < 0.0015)
  assert.equal(toCareFlow(untold, { ...known, exitsTo: isoDay('2024-05-01') }), null)
})
