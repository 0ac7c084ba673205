// The parts of a count as shares of the whole, each rounded half up.
import { percentOf } from '../../kit/percent.ts'
import type { Figure, Part, Split } from './figure.ts'
import { isInAmounts } from './measure.ts'

export type SplitShares = {
  readonly shareOf: (part: Part) => number | null
  /** What the shares make as they are printed, where that is not 100; else null. */
  readonly odd: number | null
}

/** The shares of a count in one breakdown; null where parts are no count of whole things, or there are none. */
export function splitShares(figure: Figure, { parts }: Split): SplitShares | null {
  const { measure, numerator } = figure
  if (measure.shape !== 'count' || isInAmounts(measure) || numerator === 0) return null
  const shareOf = (part: Part) => percentOf(part.numerator, numerator)
  const tenths = parts.reduce((total, part) => total + Math.round(10 * (shareOf(part) ?? 0)), 0)
  return { shareOf, odd: tenths === 1000 ? null : tenths / 10 }
}

/** What a reader is told where shares do not make 100. */
export const oddSharesWords = (sum: number): string =>
  `The shares make ${sum.toFixed(1)}%, because each is rounded.`
