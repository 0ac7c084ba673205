import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { type ManagerAnswer, type StepKey, type TimedStep, toDueDays, toSteps } from '../after-review.ts'
import {
  type CompletedAsked,
  listAfterReviews,
  listCompletedReviews,
  readClockRules,
} from './after-review.ts'

/** What was done after one review, each with the last day for it. */
export type RecordFact = {
  readonly reviewId: string
  readonly childId: string
  readonly completedOn: Day
  /** `done` null: nobody recorded it. For the manager: silence. */
  readonly steps: Readonly<Record<StepKey, TimedStep>>
  /** What the manager said; `silence` where the decisions were sent and nobody answered, null where they were not. */
  readonly manager: ManagerAnswer | 'silence' | null
}

/**
 * What was done after each review completed from a day up to, not including, another; only reviews recorded here. The
 * steps: decisions in 5 working days, the manager's answer, care plan in 10, record in 15, with everyone in 20.
 */
export async function listRecordFacts(db: Db, asked: CompletedAsked): Promise<readonly RecordFact[]> {
  const reviews = await listCompletedReviews(db, asked)
  const [after, rules] = await Promise.all([listAfterReviews(db, reviews), readClockRules(db)])
  const dueDays = toDueDays(rules)
  return reviews.flatMap(({ id, childId, completedOn }) => {
    const facts = after.get(id)
    if (facts === undefined) return []
    return [
      {
        reviewId: id,
        childId,
        completedOn,
        steps: toSteps(facts, completedOn, dueDays),
        manager: facts.answer?.answer ?? (facts.decisionsOn === null ? null : 'silence'),
      },
    ]
  })
}
