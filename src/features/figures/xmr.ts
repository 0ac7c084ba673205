// An XmR chart (individuals and moving range): which changes from month to month are more than noise. Pure.
// Natural process limits are the mean and 2.66 mean moving ranges to each side; of a moving range, 3.27 times their mean.

/** With fewer values than these nothing can be told. */
export const FEWEST_VALUES = 12
/** So many values one after the other on one side of the mean are more than noise. */
export const LONG_RUN = 8

const TO_LIMIT = 2.66
const TO_RANGE_LIMIT = 3.268
const SAME = 1e-9

export type Signal = 'above-limits' | 'below-limits' | 'run-above' | 'run-below'

export type XmrPoint = {
  readonly value: number | null
  /** How far it is from the value before; null for the first, and where there is none. */
  readonly range: number | null
  readonly signal: Signal | null
}

export type Xmr =
  /** `of`: too few months; too small a base in each; or events too rare. */
  | { readonly kind: 'too-few'; readonly values: number; readonly of: 'months' | 'base' | 'events' }
  | {
      readonly kind: 'limits'
      readonly mean: number
      /** Never beyond what is possible. */
      readonly upper: number
      readonly lower: number
      readonly meanRange: number
      readonly rangeLimit: number
      readonly points: readonly XmrPoint[]
    }

/** What a value can be at most and at least: 0 to 100 for a share. */
export type Bounds = { readonly least: number; readonly most: number }

/** Works the limits of a series, oldest first; a gap (null) is passed over. */
export function workXmr(values: readonly (number | null)[], { least, most }: Bounds): Xmr {
  const known = values.filter((value) => value !== null)
  if (known.length < FEWEST_VALUES) return { kind: 'too-few', values: known.length, of: 'months' }
  const mean = meanOf(known)
  const ranges = rangesOf(values)
  const meanRange = meanOf(ranges.filter((range) => range !== null))
  const upper = Math.min(most, mean + TO_LIMIT * meanRange)
  const lower = Math.max(least, mean - TO_LIMIT * meanRange)
  const sides = sidesOf(values, mean)
  const points = values.map((value, at): XmrPoint => {
    const run = runSignal(sides[at] ?? 0)
    const signal = value === null ? null : (outside(value, lower, upper) ?? run)
    return { value, range: ranges[at] ?? null, signal }
  })
  return { kind: 'limits', mean, upper, lower, meanRange, rangeLimit: TO_RANGE_LIMIT * meanRange, points }
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function rangesOf(values: readonly (number | null)[]): readonly (number | null)[] {
  let before: number | null = null
  return values.map((value) => {
    if (value === null) return null
    const range = before === null ? null : Math.abs(value - before)
    before = value
    return range
  })
}

function outside(value: number, lower: number, upper: number): Signal | null {
  if (value > upper + SAME) return 'above-limits'
  return value < lower - SAME ? 'below-limits' : null
}

/** Of each value the length of the run it is in: more than nought above the mean, less below, nought on it or in none. */
function sidesOf(values: readonly (number | null)[], mean: number): readonly number[] {
  const lengths = values.map(() => 0)
  let run: number[] = []
  let side = 0
  values.forEach((value, at) => {
    if (value === null) return
    const here = Math.abs(value - mean) < SAME ? 0 : Math.sign(value - mean)
    run = here === side && here !== 0 ? [...run, at] : [at]
    side = here
    for (const member of run) lengths[member] = here * run.length
  })
  return lengths
}

function runSignal(length: number): Signal | null {
  if (length >= LONG_RUN) return 'run-above'
  return length <= -LONG_RUN ? 'run-below' : null
}
