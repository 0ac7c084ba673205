// How long the record of supervision and training of somebody who left is kept. Pure.
import { addYears, type Day } from '../../kit/dates/index.ts'

export type KeptRecord = {
  readonly personId: string
  readonly name: string
  /** Null: not on record. */
  readonly leftOn: Day | null
  /** How many entries there are of each kind. */
  readonly entries: readonly { readonly kind: string; readonly count: number }[]
  /** Moves with every change of the entries. */
  readonly digest: string
}

/** Due: the last day is past. `cannot-tell`: they are in no post, and nobody wrote down when they left. */
export type KeptStanding =
  | { readonly kind: 'due' | 'kept'; readonly until: Day }
  | { readonly kind: 'cannot-tell' }

/** How a record stands: kept for so many years from the day somebody left, erased after that day and never on it. */
export function keptStanding(
  { leftOn }: Pick<KeptRecord, 'leftOn'>,
  { years, today }: { readonly years: number; readonly today: Day },
): KeptStanding {
  if (leftOn === null) return { kind: 'cannot-tell' }
  const until = addYears(leftOn, years)
  return { kind: until < today ? 'due' : 'kept', until }
}
