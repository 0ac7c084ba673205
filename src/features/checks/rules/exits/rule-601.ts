import { isAdopted } from '../../adopted.ts'
import { type CheckedRow, isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { endedInYear } from './ended-in-year.ts'

export const rule601: Rule = {
  code: '601',
  name: 'Adopted this year, but the adoption details are not complete',
  says: 'Where a child was adopted in the year, every adoption detail (AD1) must be given.',
  source: `${published('601')}. No AD1 row at all is read as not complete.`,
  stage: 2,
  severity: 'warning',
  touches: 'No due date changes.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'AD1'],
  reads: ['Episodes.DEC', 'AD1.DATE_INT', 'AD1.DATE_MATCH'],
  judges: 'row',
  find: ({ episodes, rows }, year) =>
    findRows('Episodes', episodes, ['REC'], (row) =>
      isAdopted(row.rec) && endedInYear(row, year) && !(rows.AD1.length > 0 && rows.AD1.every(isComplete))
        ? 'The child was adopted in the year, but the adoption details (AD1) are not complete.'
        : null,
    ),
}

function isComplete(row: CheckedRow<'AD1'>): boolean {
  const codes = [row.fosterCarer, row.adopters, row.sexOfAdopters, row.statusOfAdopters]
  const dates = isGiven(row, 'DATE_INT', row.interim) && isGiven(row, 'DATE_MATCH', row.matched)
  return dates && !codes.includes('')
}
