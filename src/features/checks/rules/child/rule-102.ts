import { unreadableIn } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule102: Rule = {
  code: '102',
  name: 'Date of birth is missing or not a date',
  says: 'Every child in the Header table must have a real date of birth (DOB), written dd/mm/yyyy.',
  source: published('102'),
  stage: 1,
  severity: 'error',
  touches:
    'Nobody can tell when the child turns 18 and reviews end, nor whether the child is counted in participation.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Header'],
  reads: [],
  judges: 'row',
  find: ({ rows }) =>
    findRows('Header', rows.Header, ['DOB'], (row) => {
      if (row.born !== null) return null
      const found = unreadableIn(row, 'DOB') ?? ''
      return found === '' ? 'The date of birth is blank.' : `“${found}” is not a date written dd/mm/yyyy.`
    }),
}
