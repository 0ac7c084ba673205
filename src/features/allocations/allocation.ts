import type { Day } from '../../kit/dates/index.ts'

/** An independent reviewing officer (IRO), as far as a child's allocation says. More of them is in `people`. */
export type HoldingOfficer = { readonly id: string; readonly name: string }

/** An officer holds a child from `from` up to, not including, `to`; null while they do. */
export type Allocation = {
  readonly childId: string
  readonly officerId: string
  readonly from: Day
  readonly to: Day | null
}
