// Guessing is slowed and nobody is locked out: only the pair of one address and one name is ever told to wait, a
// minute at most, so a stranger who guesses at a name does not keep its owner out at the owner's own desk. Guesses
// from many addresses at one name, or from one address at many names, are answered slowly, but are answered.

/** Attempts that failed in the last quarter of an hour, this one not counted. */
export type FailedAttempts = {
  /** At this name from this address. */
  readonly pair: number
  /** At this name from anywhere. */
  readonly name: number
  /** At any name from this address. */
  readonly address: number
  /** The latest of the pair. */
  readonly latestOfPair: Date | null
}

export type Pace = {
  /** Seconds until this address may try this name again; 0 for now. */
  readonly waitSeconds: number
  /** Milliseconds to hold the answer back. */
  readonly pauseMilliseconds: number
}

/** How far back attempts count, in minutes. */
export const REMEMBERED_MINUTES = 15

const FREE_TRIES = 5
const LONGEST_WAIT = 60
const MANY_AT_ONE_NAME = 20
const MANY_FROM_ONE_ADDRESS = 50
const PAUSE = 2000

export function paceOf(failed: FailedAttempts, now: Date): Pace {
  const slow = failed.name >= MANY_AT_ONE_NAME || failed.address >= MANY_FROM_ONE_ADDRESS
  const pauseMilliseconds = slow ? PAUSE : 0
  if (failed.pair < FREE_TRIES || failed.latestOfPair === null) return { waitSeconds: 0, pauseMilliseconds }
  const wait = Math.min(LONGEST_WAIT, 2 ** (failed.pair - FREE_TRIES + 1))
  const waited = (now.getTime() - failed.latestOfPair.getTime()) / 1000
  return { waitSeconds: Math.max(0, Math.ceil(wait - waited)), pauseMilliseconds }
}
