// A child who would be shared out, with how much work they are. Pure.
import type { Day } from '../../kit/dates/index.ts'
import {
  type CaseloadChild,
  type ShareFacts,
  type ToShare,
  type Weights,
  weightOf,
} from '../allocations/index.ts'

export type Moving = {
  readonly child: ToShare
  /** Null: nobody yet. */
  readonly fromOfficerId: string | null
}

type Asked = {
  readonly share: ShareFacts
  readonly fromOfficerId: string
  readonly on: Day
  readonly weights: Weights
}

/** A child on record who would go from one officer to another. */
export function toMoving(child: CaseloadChild, { share, fromOfficerId, on, weights }: Asked): Moving {
  const known = share.children.get(child.id)
  return {
    fromOfficerId,
    child: {
      childId: child.id,
      name: known?.name ?? null,
      family: known?.family ?? null,
      facts: share.cases.get(child.id) ?? NO_CASE,
      held: share.held.get(child.id) ?? [],
      weighted: weightOf(child, on, weights),
    },
  }
}

/** Nothing is known of who works with the child: nobody is barred by it. */
export const NO_CASE: ToShare['facts'] = { born: null, workers: [], teams: [] }
