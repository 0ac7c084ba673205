/** The middle of a list of numbers, and what nine in ten of them do not exceed. */
export type Spread = { readonly median: number; readonly p90: number }

/** The spread of numbers; null of none. The median of an even list lies half way between the two in the middle. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (place: number): number => sorted[place] ?? 0
  if (sorted.length === 0) return null
  const half = Math.floor(sorted.length / 2)
  const median = sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2
  return { median, p90: at(Math.ceil(sorted.length * 0.9) - 1) }
}
