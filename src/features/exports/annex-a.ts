// The columns of Ofsted's list 8 (children looked after) that the reviewing service knows best, and that of list 7 (child
// protection plans): the latest review conference.
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

/** A child protection plan, with its latest review conference. */
export type PlanLine = {
  /** The child’s number in list 7. */
  readonly number: string
  readonly from: Day
  /** Null where nobody recorded it. */
  readonly conference: Day | null
}

export const PLAN_COLUMNS = [
  'Child Unique ID',
  'Child Protection Plan Start Date',
  'Date of Latest Review Conference',
] as const

const dayOrBlank = (day: Day | null): string => (day === null ? '' : toReturnDate(day))

/** The columns of list 7 as CSV, a line for each plan. */
export function toPlansCsv(lines: readonly PlanLine[]): string {
  const rows = lines.map(({ number, from, conference }) => [
    number,
    toReturnDate(from),
    dayOrBlank(conference),
  ])
  return writeCsv([PLAN_COLUMNS, ...rows])
}

/** The list as CSV, days written dd/mm/yyyy; a day that is not known is blank. */
export function toAnnexCsv(lines: readonly AnnexLine[]): string {
  const rows = lines.map(({ identifier, lastReview, lastContact }) => [
    identifier,
    dayOrBlank(lastReview),
    dayOrBlank(lastContact),
  ])
  return writeCsv([ANNEX_COLUMNS, ...rows])
}
