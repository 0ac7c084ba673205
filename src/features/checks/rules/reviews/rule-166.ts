import { unreadableIn } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule166: Rule = {
  code: '166',
  name: 'Date of review is missing or not a date',
  says: 'Every row of the Reviews table must have a real date (REVIEW), written dd/mm/yyyy.',
  source: published('166'),
  stage: 1,
  severity: 'error',
  touches:
    'The review cannot be counted: the child looks overdue, and every later due date is worked from the review before it.',
  whoCanPutRight: 'reviewing-service',
  years: ALL_YEARS,
  needs: ['Reviews'],
  reads: [],
  judges: 'row',
  find: ({ rows }) =>
    findRows('Reviews', rows.Reviews, ['REVIEW'], (row) => {
      if (row.review !== null) return null
      const found = unreadableIn(row, 'REVIEW') ?? ''
      return found === ''
        ? 'The date of the review is blank.'
        : `“${found}” is not a date written dd/mm/yyyy.`
    }),
}
