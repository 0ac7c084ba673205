/** Chance that comes out the same every time. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  chance(probability: number): boolean
  pick<Value>(values: readonly Value[]): Value
  /** One of these by weight. */
  weigh<Value>(values: readonly (readonly [weight: number, value: Value])[]): Value
}

/** Mulberry32: small, quick, and good enough for a council that does not exist. */
export function seeded(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return { next, between, chance: (probability) => next() < probability, pick, weigh }

  function pick<Value>(values: readonly Value[]): Value {
    const value = values[between(0, values.length - 1)]
    if (value === undefined) throw new RangeError('nothing to pick from')
    return value
  }

  function weigh<Value>(values: readonly (readonly [weight: number, value: Value])[]): Value {
    let left = next() * values.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of values) {
      left -= weight
      if (left < 0) return value
    }
    throw new RangeError('nothing to weigh')
  }
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** An id like those of real records, but the same every time. */
export function demoId(random: Random): string {
  return Array.from({ length: 16 }, () => ALPHABET[random.between(0, 31)]).join('')
}
