import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { REVIEW_CODES } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule441: Rule = {
  code: '441',
  name: 'Recorded as taking part at a review before the fourth birthday',
  says: 'PN1 to PN7 may not be recorded for a review before the child’s fourth birthday: it is PN0.',
  source: published('441'),
  stage: 2,
  severity: 'error',
  touches:
    'A child under 4 is counted in the participation figures, which are about children of 4 and over. No due date changes.',
  whoCanPutRight: 'reviewing-service',
  years: ALL_YEARS,
  needs: ['Reviews'],
  reads: ['Reviews.DOB', 'Reviews.REVIEW'],
  judges: 'row',
  find: ({ rows }, { isCode }) =>
    findRows('Reviews', rows.Reviews, ['REVIEW', 'REVIEW_CODE'], ({ code, born, review }) =>
      code !== 'PN0' &&
      born !== null &&
      review !== null &&
      review < birthdayOf(born, 4) &&
      isCode(REVIEW_CODES, code)
        ? `${code} is for children of 4 and over, but the child was under 4 at the review of ${toDate(review)}.`
        : null,
    ),
}
