import type { ReviewPolicy } from '../../law/looked-after-reviews/index.ts'
import type { Staffing } from './cycle-facts.ts'
import type { FigureFacts } from './figure-facts.ts'

/** All that the figures of a day are worked from. */
export type ServiceFacts = {
  /** Every child in order of id, and last what is about no child; nothing of staffing, which changes with anybody’s. */
  readonly children: readonly FigureFacts[]
  readonly staffing: Staffing
  readonly policy: ReviewPolicy
}
