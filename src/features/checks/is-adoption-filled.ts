import { type CheckedRow, isGiven } from './checked-row.ts'

/** Whether a row of AD1 says anything: some systems write a blank row for every child. */
export function isAdoptionFilled(row: CheckedRow<'AD1'>): boolean {
  const { fosterCarer, adopters, sexOfAdopters, statusOfAdopters } = row
  const codes = fosterCarer + adopters + sexOfAdopters + statusOfAdopters
  return codes !== '' || isGiven(row, 'DATE_INT', row.interim) || isGiven(row, 'DATE_MATCH', row.matched)
}
