const MINUTE = 60_000

// They add up to 23 hours and 21 minutes: a server that is mended within a day has lost nothing.
const WAITS = [1, 5, 15, 60, 120, 240, 480, 480].map((minutes) => minutes * MINUTE)

/** How long to wait after so many failed attempts, in milliseconds; null where it is given up. */
export function waitAfter(attempts: number): number | null {
  return WAITS[attempts - 1] ?? null
}
