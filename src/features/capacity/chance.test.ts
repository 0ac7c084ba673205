import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededChance } from './chance.ts'

const meanOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length

test('chance of one seed is the same every time, and another seed gives another', () => {
  const drawn = (seed: number) => Array.from({ length: 50 }, seededChance(seed).next)
  assert.deepEqual(drawn(3), drawn(3))
  assert.notDeepEqual(drawn(3), drawn(4))
  assert.ok(drawn(3).every((one) => one >= 0 && one < 1))
})

test('Poisson and gamma numbers have the mean and the spread they are asked for', () => {
  const chance = seededChance(11)
  for (const mean of [0.4, 3, 25]) {
    const drawn = Array.from({ length: 20_000 }, () => chance.poisson(mean))
    const found = meanOf(drawn)
    assert.ok(Math.abs(found - mean) < 0.05 * mean + 0.02, `${found} for ${mean}`)
    assert.ok(Math.abs(meanOf(drawn.map((one) => (one - found) ** 2)) - mean) < 0.07 * mean + 0.02)
  }
  for (const shape of [0.5, 4, 100])
    assert.ok(
      Math.abs(meanOf(Array.from({ length: 20_000 }, () => chance.gamma(shape))) - shape) < 0.05 * shape,
    )
  assert.equal(chance.poisson(0), 0)
})

test('a number that is none is a fault, and not asked for ever', () => {
  const { poisson, gamma } = seededChance(1)
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY, -1]) {
    assert.throws(() => poisson(number), RangeError)
    assert.throws(() => gamma(number), RangeError)
  }
})
