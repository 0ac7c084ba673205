import assert from 'node:assert/strict'
import { test } from 'node:test'
import { YEAR_2025 } from '../../../test/support/figure-rows.ts'
import { addMonths, isoDay } from '../../kit/dates/index.ts'
import { toFigure } from './figure.ts'
import { CATALOGUE } from './measures/catalogue.ts'
import { trendWords } from './trend.ts'
import { type Signal, workXmr } from './xmr.ts'

const SHARE = { least: 0, most: 100 }
const COUNT = { least: 0, most: Number.POSITIVE_INFINITY }
const _ = null
const up: Signal = 'run-above'
const low: Signal = 'run-below'

// what it is, values, mean, lower, upper, signals by place
const all = (from: number, to: number, signal: Signal) =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_each, at) => [from + at, signal]))

const ROWS: readonly [string, (number | null)[], number, number, number, Record<number, Signal>][] = [
  ['noise alone', [10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11], 10.5, 4.94, 16.06, {}],
  [
    'one far above',
    [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 30],
    12.08,
    4.83,
    19.34,
    { ...all(0, 10, low), 11: 'above-limits' },
  ],
  ['never below nought', [1, 5, 0, 6, 1, 5, 0, 6, 1, 5, 0, 6], 3, 0, 16.3, {}],
  ['never over 100', [99, 95, 99, 95, 99, 95, 99, 95, 99, 95, 99, 95], 97, 86.36, 100, {}],
  ['a gap is passed over', [10, 12, _, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11], 10.5, 4.94, 16.06, {}],
  ['all the same', [7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7], 7, 7, 7, {}],
  [
    'eight in a row on each side',
    [8, 9, 8, 9, 8, 9, 8, 9, 12, 11, 12, 11, 12, 11, 12, 11],
    10,
    6.99,
    13.01,
    { ...all(0, 7, low), ...all(8, 15, up) },
  ],
  [
    'seven in a row are noise',
    [9, 9, 9, 9, 8, 9, 10, 11, 11, 11, 11, 12, 11, 10],
    10,
    8.57,
    11.43,
    { 4: 'below-limits', 11: 'above-limits' },
  ],
  [
    'a value on the mean ends a run',
    [8, 8, 11, 11, 11, 11, 10, 11, 11, 11, 11, 8, 8, 10],
    10,
    7.95,
    12.05,
    {},
  ],
]

test('limits are the mean and 2.66 mean moving ranges, within what is possible; outside them, and eight in a row, is more than noise', () => {
  for (const [what, values, mean, lower, upper, signals] of ROWS) {
    const worked = workXmr(values, upper === 100 ? SHARE : COUNT)
    assert.equal(worked.kind, 'limits', what)
    const round = (one: number): number => Math.round(100 * one) / 100
    assert.deepEqual(
      [round(worked.mean), round(worked.lower), round(worked.upper)],
      [mean, lower, upper],
      what,
    )
    const found = worked.points.flatMap(({ signal }, at) => (signal === null ? [] : [[at, signal]]))
    assert.deepEqual(Object.fromEntries(found), signals, what)
  }
})

test('moving ranges have a limit of their own, and the first value has none', () => {
  const worked = workXmr([10, 12, null, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11], COUNT)
  assert.equal(worked.kind, 'limits')
  assert.deepEqual(
    worked.points.slice(0, 5).map(({ range }) => range),
    [null, 2, null, 3, 2],
  )
  assert.equal(worked.rangeLimit.toFixed(2), '6.83')
})

test('with fewer than twelve values nothing can be told, gaps not counted', () => {
  const eleven = [1, 2, null, 3, 4, 5, 6, 7, 8, 9, 10, 11]
  assert.deepEqual(workXmr(eleven, COUNT), { kind: 'too-few', values: 11, of: 'months' })
})

test('a month without a value does not part a run in two, and the words say that there was one', () => {
  const measure = CATALOGUE.find(({ id }) => id === 'reviews-held')
  assert.ok(measure)
  const figure = toFigure(measure, [], YEAR_2025, 'files')
  const values = [8, 9, 8, _, 9, 8, 9, 8, 9, 12, 11, 12, 11, 12, 11, 12, 11]
  const from = isoDay('2024-04-01')
  const words = trendWords({
    measure,
    months: values.map((value, at) => ({ month: addMonths(from, at), figure, value })),
    within: { from, to: addMonths(from, values.length) },
    xmr: workXmr(values, COUNT),
    leftOut: [],
  })
  assert.equal(
    words.says,
    'every month from January 2025 to August 2025 was above the average: more than noise',
  )
  assert.match(
    words.more.join(' '),
    /Before that, every month with a value from April 2024 to December 2024 was below the average\./,
  )
})
