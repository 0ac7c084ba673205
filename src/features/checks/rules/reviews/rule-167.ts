import { REVIEW_CODES } from '../../../../law/returns/index.ts'
import { isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule167: Rule = {
  code: '167',
  name: 'Participation code is missing or unknown',
  says: 'A review with a date must have one of the codes PN0 to PN7 (REVIEW_CODE), and a code must have its date.',
  source: published('167'),
  stage: 1,
  severity: 'error',
  touches: 'The child’s part in the review is not counted in the participation figures. No due date changes.',
  whoCanPutRight: 'reviewing-service',
  years: ALL_YEARS,
  needs: ['Reviews'],
  reads: [],
  judges: 'row',
  find: ({ rows }, { isCode }) =>
    findRows('Reviews', rows.Reviews, ['REVIEW', 'REVIEW_CODE'], (row) => {
      if (!isGiven(row, 'REVIEW', row.review)) {
        return row.code === '' ? null : `${row.code} is given, but not the date of the review.`
      }
      if (row.code === '') return 'The review has a date but no participation code.'
      return isCode(REVIEW_CODES, row.code) ? null : `“${row.code}” is not one of the codes PN0 to PN7.`
    }),
}
