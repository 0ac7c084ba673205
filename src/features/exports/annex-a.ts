// The columns of Ofsted's list 8 (children looked after) that the reviewing service knows best.
import { writeCsv } from '../../kit/csv/write.ts'
import { type Day, toReturnDate } from '../../kit/dates/index.ts'

export type AnnexLine = {
  readonly childId: string
  readonly identifier: string
  /** First day of the last review held; null where none is known. */
  readonly lastReview: Day | null
  /** The last day on which somebody of the reviewing service saw the child; null where nobody recorded it. */
  readonly lastContact: Day | null
}

export const ANNEX_COLUMNS = [
  'Child Unique ID',
  'Date of Latest Statutory Review',
  'Date of Last IRO Visit / Contact to the Child',
] as const

/** The list as CSV, days written dd/mm/yyyy; a day that is not known is blank. */
export function toAnnexCsv(lines: readonly AnnexLine[]): string {
  const rows = lines.map(({ identifier, lastReview, lastContact }) => [
    identifier,
    lastReview === null ? '' : toReturnDate(lastReview),
    lastContact === null ? '' : toReturnDate(lastContact),
  ])
  return writeCsv([ANNEX_COLUMNS, ...rows])
}
