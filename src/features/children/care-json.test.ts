import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { addDays, isoDay } from '../../kit/dates/index.ts'
import type { Care, CarePeriod } from './care.ts'
import { readCareJson, toCareJson } from './care-json.ts'

const day = fc.integer({ min: 0, max: 54_000 }).map((days) => addDays(isoDay('1950-01-01'), days))
const dayOrNull = fc.option(day, { nil: null })
const range = fc.record({ from: day, to: dayOrNull })
const text = fc.string()

const period: fc.Arbitrary<CarePeriod> = fc.record({
  start: day,
  startKnown: fc.boolean(),
  end: dayOrNull,
  endReason: fc.option(text, { nil: null }),
  reviewsKnown: fc.record({ from: dayOrNull, to: dayOrNull }),
  legalStatuses: fc.array(fc.record({ from: day, code: text })),
  placements: fc.array(
    fc.record({
      from: day,
      to: dayOrNull,
      code: text,
      provider: text,
      postcode: text,
      urn: text,
      rne: text,
      reasonEnded: text,
    }),
  ),
  moves: fc.array(fc.record({ on: day, from: fc.option(text, { nil: null }), to: text })),
  authorisedToPlace: dayOrNull,
  placedForAdoption: fc.array(range),
  longTermFosteringFrom: dayOrNull,
  shortBreaks: fc.boolean(),
  events: fc.array(
    fc.record({
      kind: fc.constantFrom('plan-change', 'unplanned-move', 'returned-from-adoption'),
      on: day,
      before: dayOrNull,
    }),
  ),
  need: text,
  lastSeen: fc.option(fc.integer(), { nil: null }),
  ending: fc.constantFrom('recorded', 'open', 'unrecorded-exit', 'began-anew'),
})

const care: fc.Arbitrary<Care> = fc.record({
  periods: fc.array(period, { maxLength: 3 }),
  socialWorkers: fc.array(fc.record({ worker: text, from: day, to: dayOrNull, reason: text })),
  unaccompanied: fc.option(fc.record({ until: dayOrNull }), { nil: null }),
})

test('care comes back from JSON as it went in', () => {
  fc.assert(
    fc.property(care, (given) => {
      const stored: unknown = JSON.parse(JSON.stringify(toCareJson(given)))
      assert.deepEqual(JSON.parse(JSON.stringify(readCareJson(stored))), JSON.parse(JSON.stringify(given)))
    }),
    { numRuns: 100 },
  )
})

test('care is stored with dates as text', () => {
  const stored = JSON.stringify(
    toCareJson({ periods: [], socialWorkers: [], unaccompanied: { until: isoDay('2027-02-01') } }),
  )
  assert.equal(stored, '{"periods":[],"socialWorkers":[],"unaccompanied":{"until":"2027-02-01"}}')
})

for (const wrong of [null, {}, { periods: 'none', socialWorkers: [], unaccompanied: null }]) {
  test(`stored care of another shape is a fault: ${JSON.stringify(wrong)}`, () => {
    assert.throws(() => readCareJson(wrong), TypeError)
  })
}

test('an unknown kind of event in stored care is a fault', () => {
  const [sampled] = fc.sample(period, 1)
  assert.ok(sampled)
  const stored = JSON.stringify(toCareJson({ periods: [sampled], socialWorkers: [], unaccompanied: null }))
  const raw: unknown = JSON.parse(
    stored.replace(/"events":\[.*?\]/, '"events":[{"kind":"party","on":"2026-01-01","before":null}]'),
  )
  assert.throws(() => readCareJson(raw), /should be one of/)
})
