// What somebody did well: noted as easily as a concern, with the same themes.
import type { Day } from '../../kit/dates/index.ts'

export type GoodPracticeSaid = {
  readonly on: Day
  readonly teamId: string | null
  /** Who did it; '' where only a team is named. */
  readonly doneBy: string
  /** A theme's code. */
  readonly theme: string
  readonly says: string
  /** The officer who noticed: a person's id. */
  readonly officerId: string | null
}

export type GoodPractice = GoodPracticeSaid & {
  readonly id: string
  readonly themeName: string
  readonly teamName: string | null
  readonly officerName: string | null
  /** The child it was done for; null: no one child. */
  readonly child: { readonly id: string; readonly name: string } | null
  readonly version: number
}
