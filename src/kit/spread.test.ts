import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spreadOf } from './spread.ts'

test('the median of an odd list is the one in the middle, of an even one half way between two', () => {
  assert.equal(spreadOf([9, 1, 4])?.median, 4)
  assert.equal(spreadOf([9, 1, 4, 5])?.median, 4.5)
})

test('nine in ten of ten are the first nine, and of eleven the first ten', () => {
  const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)
  assert.equal(spreadOf(upTo(10))?.p90, 9)
  assert.equal(spreadOf(upTo(11))?.p90, 10)
  assert.deepEqual(spreadOf([7]), { median: 7, p90: 7 })
})

test('nothing has no spread', () => {
  assert.equal(spreadOf([]), null)
})
