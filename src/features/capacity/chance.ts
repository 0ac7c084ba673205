// Chance that comes out the same every time, so that a forecast asked for twice says the same.

/** What is asked of a number that is not finite, or less than 0, is a fault: RangeError. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** How often something happens that happens `mean` times on average. */
  readonly poisson: (mean: number) => number
  /** From a gamma distribution of this shape (more than 0) and scale 1: its mean is the shape. */
  readonly gamma: (shape: number) => number
  /** From an exponential distribution whose mean is 1. */
  readonly waiting: () => number
}

const TWO_TO_32 = 4_294_967_296

/** Mulberry32: quick, and even enough for a thousand runs. */
function evenNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32
  }
}

/** Chance that begins at a seed. */
export function seededChance(seed: number): Chance {
  const next = evenNumbers(seed)
  const waiting = (): number => -Math.log(1 - next())
  return {
    next,
    waiting,
    poisson: (mean) => poissonOf(waiting, bounded(mean)),
    gamma: (shape) => gammaOf(next, bounded(shape)),
  }
}

/** Both go on for ever with a number that is none. @throws RangeError */
function bounded(number: number): number {
  if (number >= 0 && number < Number.POSITIVE_INFINITY) return number
  throw new RangeError(`${number} is no mean and no shape`)
}

/** Waits are added until they pass the mean: right for the small numbers of a month. */
function poissonOf(waiting: () => number, mean: number): number {
  let count = -1
  for (let passed = 0; passed <= mean; passed += waiting()) count += 1
  return Math.max(0, count)
}

/** The method of Marsaglia and Tsang (2000); a shape below 1 by way of the next higher. */
function gammaOf(next: () => number, shape: number): number {
  if (shape < 1) return gammaOf(next, shape + 1) * (1 - next()) ** (1 / shape)
  const third = shape - 1 / 3
  const width = 1 / Math.sqrt(9 * third)
  while (true) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    const cubed = (1 + width * normal) ** 3
    if (cubed <= 0) continue
    const even = 1 - next()
    if (Math.log(even) < normal ** 2 / 2 + third * (1 - cubed + Math.log(cubed))) return third * cubed
  }
}
