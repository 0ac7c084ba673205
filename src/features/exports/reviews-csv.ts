import { writeCsv } from '../../kit/csv/write.ts'
import { toReturnDate } from '../../kit/dates/index.ts'
import type { ReviewLine } from './return-reviews.ts'

/** What a browser is told of both files. */
export const CSV_TYPE = 'text/csv; charset=utf-8'

/** The Reviews table as the return takes it: UTF-8 without a mark, CRLF, days written dd/mm/yyyy. */
export function toReviewsCsv(lines: readonly ReviewLine[]): string {
  const rows = lines.map(({ child, born, on, code }) => [
    child,
    born === null ? '' : toReturnDate(born),
    toReturnDate(on),
    code,
  ])
  return writeCsv([['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'], ...rows])
}
