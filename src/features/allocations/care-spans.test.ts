import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { lookedAfterSpans, moreWorkSpans, readPeriods } from './care-spans.ts'

const stored = (given: object) => ({
  start: '2024-05-01',
  end: null,
  ending: 'open',
  lastSeen: null,
  shortBreaks: false,
  legalStatuses: [{ from: '2024-05-01', code: 'C1' }],
  placedForAdoption: [],
  ...given,
})

const spans = (given: object, born: string | null = null) =>
  lookedAfterSpans({
    born: born === null ? null : isoDay(born),
    periods: readPeriods([stored(given)]),
    alone: null,
  })

const from = isoDay('2024-05-01')

test('short breaks are no time looked after, and a period ends on its last day or the 18th birthday', () => {
  assert.deepEqual(spans({ legalStatuses: [{ from: '2024-05-01', code: 'V4' }] }), [])
  assert.deepEqual(spans({}), [{ from, to: null }])
  assert.deepEqual(spans({ end: '2025-02-01' }), [{ from, to: isoDay('2025-02-01') }])
  assert.deepEqual(spans({}, '2007-01-10'), [{ from, to: isoDay('2025-01-10') }])
})

test('a child of whom a later return says nothing counts to the end of the last return that has them', () => {
  assert.deepEqual(spans({ ending: 'unrecorded-exit', lastSeen: 2025 }), [{ from, to: isoDay('2025-04-01') }])
})

test('a child is more work in court until the next order, while placed for adoption, and alone until that ends', () => {
  const periods = readPeriods([
    stored({
      end: '2026-01-01',
      legalStatuses: [
        { from: '2024-05-01', code: 'C1' },
        { from: '2024-11-01', code: 'C2' },
      ],
      placedForAdoption: [{ from: '2025-03-01', to: null }],
    }),
  ])
  const more = moreWorkSpans({ born: null, periods, alone: { until: isoDay('2024-06-30') } })
  assert.deepEqual(more, [
    { from: isoDay('2025-03-01'), to: isoDay('2026-01-01'), why: 'adoption' },
    { from, to: isoDay('2024-11-01'), why: 'court' },
    { from, to: isoDay('2024-07-01'), why: 'alone-in-the-country' },
  ])
})
