import type { Day } from '../../kit/dates/index.ts'
import type { Contract } from './post-terms.ts'
import type { Span } from './span.ts'

/** That somebody is in a post on the same terms from a day up to, not including, another; null while it lasts. */
export type Posting = Span & {
  readonly id: string
  readonly personId: string
  readonly name: string
  /** The kind of post, as `iro`. */
  readonly kind: string
  readonly teamId: string | null
  /** How much of a full week it is: over 0, at most 1. */
  readonly fullTimeEquivalent: number
  /** Null: not recorded. */
  readonly contract: Contract | null
  /** How many children they may hold at most in this post; null where none was agreed. */
  readonly ownLimit: number | null
  readonly limitBecause: string | null
  /** The first day after probation; null where none is on record. */
  readonly probationTo: Day | null
  /** Which post of the establishment they fill; null where nobody has said. */
  readonly establishedId: string | null
  /** The first day on which the person does not work here any more. */
  readonly personLeftOn: Day | null
}
