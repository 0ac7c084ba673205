// Which of the reviews owed to a child is the next: the one answer that every page and letter gives.
import type { Day } from '../../kit/dates/index.ts'
import {
  type Obligation,
  type ReviewPolicy,
  type Rule,
  workReviewsOwed,
} from '../../law/looked-after-reviews/index.ts'
import { type ClockFacts, toHistory } from './schedule.ts'

/** Adoption reviews before a placement and the yearly meeting run beside the clock of being looked after. */
export const BESIDE: readonly Rule[] = ['ADA1', 'ADA2+', 'LTFM']

/** Whether a review can still be held for it: none was, and the duty goes on after the day. */
export function isPending(
  { heldOn, notRequired, stopsOn }: Pick<Obligation, 'heldOn' | 'notRequired' | 'stopsOn'>,
  on: Day,
): boolean {
  return heldOn === null && !notRequired && (stopsOn === null || stopsOn > on)
}

/** The next of those that are pending, given in their order; what runs beside comes only where there is nothing else. */
export function nextOf<Pending>(pending: readonly Pending[], ruleOf: (one: Pending) => Rule): Pending | null {
  return pending.find((one) => !BESIDE.includes(ruleOf(one))) ?? pending[0] ?? null
}

/** The next review owed to a child on a day, worked from the facts, with its reasons; null where none is. */
export function nextReviewOwed(child: ClockFacts, policy: ReviewPolicy, today: Day): Obligation | null {
  const { obligations } = workReviewsOwed(toHistory(child, child.reviews), policy)
  return nextOf(
    obligations.filter((one) => isPending(one, today)),
    ({ rule }) => rule,
  )
}
