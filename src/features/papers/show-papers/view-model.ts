import type { Day } from '../../../kit/dates/index.ts'
import type { Preparation } from '../preparation.ts'

/** What the page of papers is drawn from. */
export type PapersView = {
  readonly preparation: Preparation
  readonly today: Day
  readonly mayRecord: boolean
  readonly mayPrepare: boolean
}
