import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { dueOf, type ManagerAnswer, type StepKey, toClocks } from '../after-review.ts'
import { listAfterReviews, listCompletedReviews, readClockRules } from './after-review.ts'

/** What was done after one review, each with the last day for it. */
export type RecordFact = {
  readonly reviewId: string
  readonly childId: string
  readonly completedOn: Day
  /** `done` null: nobody recorded it. For the manager: silence. */
  readonly steps: Readonly<Record<StepKey, { readonly due: Day | null; readonly done: Day | null }>>
  /** What the manager said; `silence` where the decisions were sent and nobody answered, null where they were not. */
  readonly manager: ManagerAnswer | 'silence' | null
}

/**
 * What was done after each review completed from a day up to, not including, another; only reviews recorded here. The
 * steps: decisions in 5 working days, the manager's answer, care plan in 10, record in 15, with everyone in 20.
 */
export async function listRecordFacts(db: Db, from: Day, to: Day): Promise<readonly RecordFact[]> {
  const reviews = await listCompletedReviews(db, from, to)
  const after = await listAfterReviews(db, reviews)
  const rules = await readClockRules(db)
  return reviews.flatMap(({ id, childId, completedOn }) => {
    const facts = after.get(id)
    if (facts === undefined) return []
    const [decisions, manager, carePlan, record, everyone] = toClocks(facts, rules).map((clock) => ({
      due: dueOf(clock),
      done: clock.doneOn,
    }))
    const unknown = { due: null, done: null }
    return [
      {
        reviewId: id,
        childId,
        completedOn,
        steps: {
          decisions: decisions ?? unknown,
          manager: manager ?? unknown,
          'care-plan': carePlan ?? unknown,
          record: record ?? unknown,
          everyone: everyone ?? unknown,
        },
        manager: facts.answer?.answer ?? (facts.decisionsOn === null ? null : 'silence'),
      },
    ]
  })
}
