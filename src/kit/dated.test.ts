import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dated, rangeOn } from './dated.ts'
import { isoDay } from './dates/index.ts'

const april = isoDay('2011-04-01')
const may = isoDay('2015-05-01')
const limit = dated([
  { from: april, value: 20, source: 'as made' },
  { from: may, value: 15, source: 'as amended' },
])

test('each value holds until the next begins, so that there is no gap', () => {
  assert.deepEqual(limit, [
    { from: april, to: may, value: 20, source: 'as made' },
    { from: may, to: null, value: 15, source: 'as amended' },
  ])
})

const ROWS: readonly (readonly [says: string, on: string, value: number | null])[] = [
  ['the day before the first step nothing holds', '2011-03-31', null],
  ['on the first day of the first step its value holds', '2011-04-01', 20],
  ['the day before a change the old value holds', '2015-04-30', 20],
  ['on the day of a change the new value holds', '2015-05-01', 15],
  ['the day after a change the new value holds', '2015-05-02', 15],
  ['the last value holds until further notice', '2099-01-01', 15],
]

for (const [says, on, value] of ROWS) {
  test(says, () => {
    assert.equal(rangeOn(limit, isoDay(on))?.value ?? null, value)
  })
}

test('a value comes with its source', () => {
  assert.equal(rangeOn(limit, may)?.source, 'as amended')
})

test('a dated value without a step is a mistake', () => {
  assert.throws(() => dated([]), new RangeError('a dated value needs at least one step'))
})

test('steps out of order, or on the same day, are a mistake', () => {
  const step = { from: may, value: 1, source: 's' }
  assert.throws(
    () => dated([step, { ...step, from: april }]),
    new RangeError('the step from 2011-04-01 does not come after 2015-05-01'),
  )
  assert.throws(() => dated([step, step]), RangeError)
})
