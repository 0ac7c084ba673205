import type { Day } from '../../kit/dates/index.ts'
import type { ChildRows, TableName, TableRows } from '../returns/index.ts'

/** A field that does not hold what it must: the column, and the text as found (blank where a date must be given). */
export type Unreadable = { readonly column: string; readonly found: string }

/**
 * A row of the return as the rules see it: named and typed as in `returns/row.ts`, but every date may be null, where it
 * is blank or unreadable; `unreadable` then says which. Rows that read well have no `unreadable`.
 */
export type CheckedRow<Name extends TableName> = {
  readonly [Field in keyof TableRows[Name]]: TableRows[Name][Field] extends Day | null
    ? Day | null
    : TableRows[Name][Field]
} & { readonly unreadable?: readonly Unreadable[] }

export type CheckedEpisode = CheckedRow<'Episodes'>
export type CheckedReview = CheckedRow<'Reviews'>
export type CheckedHeader = CheckedRow<'Header'>

/** Every row of a child in one return, table by table, in the order of the files. */
export type CheckedRows = { readonly [Name in TableName]: readonly CheckedRow<Name>[] }

/** Rows that all read well are rows to be checked as they are: nothing is copied. */
export function asChecked(rows: ChildRows): CheckedRows {
  return rows
}

/** The text found in a date column that cannot be read; null where it reads well or is blank as it may be. */
export function unreadableIn(
  row: { readonly unreadable?: readonly Unreadable[] },
  column: string,
): string | null {
  return row.unreadable?.find((field) => field.column === column)?.found ?? null
}

/** Whether a date was given at all, readable or not. */
export function isGiven(
  row: { readonly unreadable?: readonly Unreadable[] },
  column: string,
  day: Day | null,
): boolean {
  return day !== null || (unreadableIn(row, column) ?? '') !== ''
}
