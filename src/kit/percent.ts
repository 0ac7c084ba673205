/**
 * Whole numbers as a percentage, rounded half up to one decimal (never cut off): 1386 of 1398 is 99.1.
 * Null where there is nothing to divide by, so that "none of none" is never printed as 0 or 100.
 */
export function percentOf(numerator: number, denominator: number): number | null {
  if (denominator === 0) return null
  return Math.floor((2000 * numerator + denominator) / (2 * denominator)) / 10
}
