import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, type Day, isoDay } from '../../kit/dates/index.ts'
import { comingYear } from './coming-year.ts'
import { simulateYear } from './simulate-year.ts'

const year = comingYear(isoDay('2026-11-20'))
const NOBODY_LEAVES = { exits: 0, days: 1e12 }
const FLOW = {
  months: Array.from({ length: 24 }, (_, at) => ({
    month: addMonths(isoDay('2024-11-01'), at),
    entries: 20,
    exits: 0,
  })),
  holes: [],
  entries: 480,
  perMonth: 20,
  season: null,
  leaving: { early: NOBODY_LEAVES, late: NOBODY_LEAVES },
}

test('children who come in go to whoever is in post on that day', () => {
  const turns = addMonths(year.from, 6)
  const officers = [
    { id: 'leaver', fullTimeOn: (day: Day) => (day < turns ? 1 : 0) },
    { id: 'starter', fullTimeOn: (day: Day) => (day < turns ? 0 : 1) },
  ]
  const { inCare, runs } = simulateYear({
    year,
    children: [],
    others: [],
    flow: FLOW,
    officers,
    firstDueAfter: (entered) => addDays(entered, 28),
    runs: 20,
    seed: 7,
  })
  const weeks = year.weeks.length
  const heldIn = (group: number, week: number): number =>
    Array.from({ length: runs }, (_, run) => inCare[(group * weeks + week) * runs + run] ?? 0).reduce(
      (sum, one) => sum + one,
      0,
    )
  assert.equal(heldIn(0, 35), heldIn(0, weeks - 1))
  assert.equal(heldIn(1, 20), 0)
  assert.ok(heldIn(1, weeks - 1) > 20 * 80)
})
