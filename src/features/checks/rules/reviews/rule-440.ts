import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule440: Rule = {
  code: '440',
  name: 'Recorded as under 4 at a review after the fourth birthday',
  says: 'PN0 (under 4 at the review) may not be recorded for a review after the child’s fourth birthday.',
  source: published('440'),
  stage: 2,
  severity: 'error',
  touches: 'The child’s part in the review is lost from the participation figures. No due date changes.',
  whoCanPutRight: 'reviewing-service',
  years: ALL_YEARS,
  needs: ['Reviews'],
  reads: ['Reviews.DOB', 'Reviews.REVIEW'],
  judges: 'row',
  find: ({ rows }) =>
    findRows('Reviews', rows.Reviews, ['REVIEW', 'REVIEW_CODE'], ({ code, born, review }) =>
      code === 'PN0' && born !== null && review !== null && review > birthdayOf(born, 4)
        ? `PN0 says under 4, but the child was 4 before the review of ${toDate(review)}.`
        : null,
    ),
}
