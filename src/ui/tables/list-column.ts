import { writeCsv } from '../../kit/csv/write.ts'
import type { Html } from '../html.ts'

export type SortDirection = 'ascending' | 'descending'

/** A column of a list: what the page shows and what the CSV holds. */
export type ListColumn<Row> = {
  /** Its name in the address, kebab-case. */
  readonly key: string
  readonly heading: string
  /** Which way the first click sorts. Left out: the column does not sort. */
  readonly sort?: SortDirection | undefined
  readonly cell: (row: Row) => Html | string
  /** The same content as plain text; dates as `YYYY-MM-DD`. */
  readonly csv: (row: Row) => string
  /** Figures: to the right, one under the other. */
  readonly numeric?: boolean | undefined
  /** The cell that names the row to a screen reader and carries its link. */
  readonly namesRow?: boolean | undefined
  /** Only for a screen reader: the heading of a column of actions. */
  readonly hiddenHeading?: boolean | undefined
  /** A class for its cells: `fp-cell--date` does not break, `fp-cell--wide` takes what is left. */
  readonly classes?: string | undefined
}

/** Exactly the rows and columns shown, as CSV, safe to open in a spreadsheet. */
export function toCsv<Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => column.heading)
  return writeCsv([head, ...rows.map((row) => columns.map((column) => column.csv(row)))])
}
