import type { Child } from '../children/index.ts'
import type { AroundFacts } from './cycle-facts.ts'
import type { ReviewForFigures } from './database-facts.ts'
import type { Holding } from './figure-facts.ts'

/** What the register and the reviews say of one record. */
export type CareRecord = {
  readonly child: Child
  /** In order of the first part. */
  readonly reviews: readonly ReviewForFigures[]
  /** In order of `from`. */
  readonly officers: readonly Holding[]
  readonly teams: readonly Holding[]
}

/** All that figures take from one record of the register; a child may have several, when records were merged. */
export type RecordFacts = CareRecord & { readonly around: AroundFacts }
