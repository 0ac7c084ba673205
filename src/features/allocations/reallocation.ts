// Many children who go from one officer to others at once. Pure.
import type { Day } from '../../kit/dates/index.ts'

/** What the letters to the children say of it. */
export const REALLOCATION_REASONS = ['leaves', 'share', 'other'] as const
export type ReallocationReason = (typeof REALLOCATION_REASONS)[number]

export type Reallocation = {
  readonly id: string
  readonly from: { readonly id: string; readonly name: string }
  /** The first day with the next officer. */
  readonly day: Day
  readonly why: ReallocationReason
  readonly decidedOn: Day
  readonly decidedBy: string
  readonly decidedAt: Date
  readonly children: readonly ReallocatedChild[]
}

export type ReallocatedChild = {
  readonly childId: string
  readonly officer: { readonly id: string; readonly name: string }
  /** Since when the officer before held the child. */
  readonly heldFrom: Day
  /** The number of the decision; null: it was refused. */
  readonly decision: number | null
  readonly refused: string | null
  /** The number of the decision that gave the child back. */
  readonly undone: number | null
  readonly leftBecause: string | null
}

/** A child who went, and has not been given back. */
export const stands = ({ decision, undone }: ReallocatedChild): boolean =>
  decision !== null && undone === null
