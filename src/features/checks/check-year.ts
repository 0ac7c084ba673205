import type { Day } from '../../kit/dates/index.ts'
import { type CodeList, codesIn, returnYear } from '../../law/returns/index.ts'
import type { TableName } from '../returns/index.ts'

/** The return year that is checked, and what was there to check it with. */
export type CheckYear = {
  /** The collection year: 2026 is 1 April 2025 to 31 March 2026. */
  readonly collection: number
  readonly from: Day
  readonly to: Day
  /** The last day the files tell of: `to`, or earlier where they were made within the year. */
  readonly lastDay: Day
  /** First day of which reviews are on record: 1 April of the year before where its Reviews table was read. */
  readonly reviewsFrom: Day
  /** The tables that were read, this year's and the year before's. */
  readonly tables: ReadonlySet<TableName>
  readonly before: ReadonlySet<TableName>
  /** Whether the Standard Safeguarding Dataset was there to say when care began. */
  readonly knowsEnteredCare: boolean
  /** Whether a code is valid in this year. */
  readonly isCode: (list: CodeList, code: string) => boolean
}

type Tables = Pick<CheckYear, 'tables' | 'before'> & Partial<Pick<CheckYear, 'lastDay' | 'knowsEnteredCare'>>

/** The first and last collection years the rules are written for. */
export const FIRST_CHECKED_YEAR = 2023
export const LAST_CHECKED_YEAR = 2027

export function toCheckYear(
  collection: number,
  { tables, before, lastDay, knowsEnteredCare = false }: Tables,
): CheckYear {
  const { from, to } = returnYear(collection)
  return {
    collection,
    from,
    to,
    lastDay: lastDay ?? to,
    reviewsFrom: before.has('Reviews') ? returnYear(collection - 1).from : from,
    tables,
    before,
    knowsEnteredCare,
    isCode: codesOf(collection),
  }
}

/** Codes of a year looked up in sets, which are made when first asked for. */
function codesOf(collection: number): CheckYear['isCode'] {
  const known = new Map<CodeList, ReadonlySet<string>>()
  return (list, code) => {
    const codes = known.get(list) ?? new Set(codesIn(list, collection))
    known.set(list, codes)
    return codes.has(code)
  }
}
