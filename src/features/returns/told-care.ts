import type { Day } from '../../kit/dates/index.ts'

/** What another source tells of a period of care beside its episodes. */
export type CareTold = {
  readonly child: string
  readonly period: string
  readonly enteredCare: Day | null
  /** When its latest episode began: by that a period is known again in another source. */
  readonly latestEpisode: Day
  readonly lastContact: Day | null
}

/** A row of another source that was not read, and where. */
export type ToldRefusedRow = {
  readonly file: string
  readonly table: string
  readonly line: number
  readonly child: string
  readonly column: string
  readonly found: string
  readonly expected: string
  /** Whether the rest of the row is used all the same. */
  readonly isRowKept: boolean
}
