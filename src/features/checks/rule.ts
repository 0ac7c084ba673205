import type { TableName } from '../returns/index.ts'
import type { ENTERED_CARE_TABLE } from './entered-care.ts'
import type { CheckedChild } from './checked-child.ts'
import type { CheckYear } from './check-year.ts'

/** A row that a rule marks: its table, its line in the file (the heading is line 1), and what is wrong, in plain words. */
export type Found = {
  readonly table: TableName
  readonly line: number
  readonly fields: readonly string[]
  readonly says: string
  /** The row is in the file of the year before. */
  readonly of?: 'year-before'
}

/** E: the record cannot be true. W: ask someone. Both are our reading of what matters to a reviewing service. */
export type Severity = 'error' | 'warning'

/** Who can put it right at the source. */
export type Mender = 'social-worker' | 'placements' | 'data-team' | 'reviewing-service'

/** A date column a rule leans on; of the year before with `before.` in front. */
export type DateColumn = `${TableName}.${string}` | `before.${TableName}.${string}`

/** A table without which a rule says nothing. */
export type NeededTable = TableName | `before.${TableName}` | typeof ENTERED_CARE_TABLE

export type Rule = {
  /** As published (`501`, `INT03`) or ours (`IRO05`). */
  readonly code: string
  /** What is wrong, in a few plain words. */
  readonly name: string
  /** The logic, in plain words. */
  readonly says: string
  /** Where the rule comes from. */
  readonly source: string
  /** 1: each field by itself. 2: fields against each other. Our reading of the published stages. */
  readonly stage: 1 | 2
  readonly severity: Severity
  /** What the fault does to the review clock and the figures. */
  readonly touches: string
  readonly whoCanPutRight: Mender
  /** First and last collection years it holds in; null is no limit. */
  readonly years: { readonly from: number | null; readonly to: number | null }
  /** The tables it needs; where one was not read the rule is reported as not run. */
  readonly needs: readonly NeededTable[]
  /**
   * The date columns it leans on. Where one of a child's is unreadable it is reported as *could not run on line n*:
   * a rule that judges a `row` then still looks at the child's other rows, one that judges a `child` leaves the child out.
   */
  readonly reads: readonly DateColumn[]
  readonly judges: 'row' | 'child'
  readonly find: (child: CheckedChild, year: CheckYear) => Iterable<Found>
}

export const ALL_YEARS = { from: null, to: null } as const

/** The source of a rule that the return's published validation rules have. */
export function published(code: string): string {
  return `Children looked after return (SSDA903), published validation rule ${code}`
}

export const NOTHING_FOUND: readonly Found[] = []
