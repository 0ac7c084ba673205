import type { Day } from '../../kit/dates/index.ts'

/** A decision as a record of a review has it. */
export type DecidedThen = { readonly says: string; readonly owner: string; readonly by: Day | null }

type Held = DecidedThen & { readonly id: string; readonly number: number }

export type Matched<One extends Held> = {
  /** Decisions that stay, with what the record says of them now. */
  readonly kept: readonly { readonly held: One; readonly given: DecidedThen }[]
  readonly added: readonly { readonly number: number; readonly given: DecidedThen }[]
  /** Those that the record has no more. */
  readonly gone: readonly One[]
}

/**
 * Which decisions of a corrected review are which of before: those in the same words; then, of the rest, those of the
 * same number. So one that is taken out of the middle does not turn all after it into others. New ones take numbers
 * that were never used.
 */
export function matchDecisions<One extends Held>(
  held: readonly One[],
  given: readonly DecidedThen[],
): Matched<One> {
  const left = new Set(held)
  const take = (fits: (one: One) => boolean): One | null => {
    const found = [...left].find(fits)
    if (found !== undefined) left.delete(found)
    return found ?? null
  }
  const byWords = given.map((one) => take(({ says }) => says === one.says))
  const matched = given.map(
    (one, place) =>
      ({ given: one, held: byWords[place] ?? take(({ number }) => number === place + 1) }) as const,
  )
  const last = Math.max(0, ...held.map(({ number }) => number))
  const kept = matched.flatMap((one) => (one.held === null ? [] : [{ held: one.held, given: one.given }]))
  const added = matched
    .filter((one) => one.held === null)
    .map((one, index) => ({ number: last + index + 1, given: one.given }))
  return { kept, added, gone: [...left] }
}
