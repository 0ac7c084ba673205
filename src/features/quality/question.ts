// What members of a committee asked, and what they were answered. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { EarlierWords } from './programme.ts'

export type NewQuestion = { readonly askedOn: Day; readonly committee: string; readonly question: string }

export type CommitteeQuestion = NewQuestion & {
  readonly id: string
  /** Null: nobody has answered yet. */
  readonly answer: { readonly says: string; readonly on: Day } | null
  readonly version: number
  /** What it and its answer said before they were put right, the oldest first. */
  readonly earlier: readonly EarlierWords[]
}
