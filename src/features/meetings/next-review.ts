// Which review is to be arranged, as the law works it out from a child's facts.
import type { Day } from '../../kit/dates/index.ts'
import {
  type Obligation,
  type ReviewPolicy,
  type Rule,
  workReviewsOwed,
} from '../../law/looked-after-reviews/index.ts'
import { type ClockFacts, toHistory } from '../reviews/index.ts'

// Adoption reviews and the yearly meeting run beside the clock of being looked after.
const BESIDE: ReadonlySet<Rule> = new Set(['ADA1', 'ADA2+', 'LTFM'])

/** The first review still owed on a day; null where none is. */
export function nextReviewOwed(child: ClockFacts, policy: ReviewPolicy, today: Day): Obligation | null {
  const { obligations } = workReviewsOwed(toHistory(child, child.reviews), policy)
  const pending = obligations.filter(
    ({ heldOn, notRequired, stopsOn }) =>
      heldOn === null && !notRequired && (stopsOn === null || stopsOn > today),
  )
  return pending.find(({ rule }) => !BESIDE.has(rule)) ?? pending[0] ?? null
}
