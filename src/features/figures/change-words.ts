// How a figure changed, in words: percentage points of a share, per cent of a count, never the one for the other.
import { percentOf } from '../../kit/percent.ts'
import { toNumber } from '../../ui/parts/index.ts'
import type { Ratio } from './figure.ts'
import { chartValue } from './figure-spark.ts'
import type { Measure } from './measure.ts'

/** Under this a per cent change of a count says more than is there. */
const SMALL_COUNT = 10

const rounded = (value: number): number => Math.round(10 * value) / 10

/** `up 2.1 percentage points`, `down 12 (8.3%)`, `the same`; null where one of the two has no value. */
export function changeWords(measure: Measure, now: Ratio, before: Ratio): string | null {
  const here = chartValue(measure, now)
  const there = chartValue(measure, before)
  if (here === null || there === null) return null
  const difference = rounded(here - there)
  if (difference === 0) return 'the same'
  const way = difference > 0 ? 'up' : 'down'
  const by = Math.abs(difference)
  if (measure.shape === 'share') return `${way} ${by.toFixed(1)} percentage ${by === 1 ? 'point' : 'points'}`
  if (measure.shape !== 'count') return `${way} ${toNumber(by)}`
  const percent =
    there < SMALL_COUNT || !Number.isInteger(by) || !Number.isInteger(there) ? null : percentOf(by, there)
  return `${way} ${toNumber(by)}${percent === null ? '' : ` (${percent.toFixed(1)}%)`}`
}
