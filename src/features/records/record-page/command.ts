import type { Day } from '../../../kit/dates/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import type { Actor } from '../actor.ts'
import { insertStep } from '../store/after-review.ts'

type RecordStep = Actor & {
  readonly reviewId: string
  readonly childId: string
  readonly step: 'decisions-sent' | 'care-plan-updated'
  readonly on: Day
}

/** Writes down what was done after a review, and when; what was written before stays, and the newest counts. */
export async function recordStep(db: Db, asked: RecordStep): Promise<void> {
  await transaction(db, (trx) => insertStep(trx, { ...asked, answer: null, note: '' }, asked))
}
