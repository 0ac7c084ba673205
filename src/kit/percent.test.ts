import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { percentOf } from './percent.ts'

const ROWS: readonly (readonly [
  says: string,
  numerator: number,
  denominator: number,
  percent: number | null,
])[] = [
  ['1,586 of 1,593 reviews in time is 99.6 per cent', 1586, 1593, 99.6],
  ['418 of 425 children with every review in time is 98.4 per cent', 418, 425, 98.4],
  ['1,386 of 1,398 reviews in time is 99.1 per cent, not 98.1', 1386, 1398, 99.1],
  ['10 of 23 children is 43.5 per cent', 10, 23, 43.5],
  ['67 of 148 is 45.3 per cent', 67, 148, 45.3],
  ['exactly half of a tenth goes up', 1, 2000, 0.1],
  ['just under half of a tenth goes down', 1, 2001, 0],
  ['just over half of a tenth goes up', 1, 1999, 0.1],
  ['all of one is 100', 1, 1, 100],
  ['none of five is 0', 0, 5, 0],
  ['none of none is nothing to show', 0, 0, null],
  ['1,999 of 2,000 is 100.0, because 99.95 goes up', 1999, 2000, 100],
]

for (const [says, numerator, denominator, percent] of ROWS) {
  test(says, () => {
    assert.equal(percentOf(numerator, denominator), percent)
  })
}

test('a percentage is never more than a twentieth away from the fraction', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (part, whole) => {
      const percent = percentOf(part, whole) ?? Number.NaN
      assert.ok(Math.abs(percent - (100 * part) / whole) <= 0.05 + 1e-6)
    }),
  )
})
