import { toDate } from '../../../../kit/dates/index.ts'
import { belongsToNext } from '../../care.ts'
import { ALL_YEARS, type Rule } from '../../rule.ts'

export const ruleIro01: Rule = {
  code: 'IRO01',
  name: 'Review held before care began',
  says: 'No review of a looked-after child can be held before the period of care it belongs to began.',
  source: 'This service’s own rule. None of the published rules compares a review with the period of care.',
  stage: 2,
  severity: 'error',
  touches: 'The review answers nothing: the first review looks overdue, or the day care began is wrong.',
  whoCanPutRight: 'reviewing-service',
  years: ALL_YEARS,
  needs: ['Episodes', 'Reviews'],
  reads: [
    'Episodes.DECOM',
    'Episodes.DEC',
    'before.Episodes.DECOM',
    'before.Episodes.DEC',
    'Reviews.REVIEW',
    'before.Reviews.REVIEW',
  ],
  judges: 'child',
  find: (child) =>
    child.care().outside.flatMap((review) => {
      if (review.of !== 'this-year' || review.next === null || !belongsToNext(review)) return []
      const says = `The review was held on ${toDate(review.day)}, but care began only on ${toDate(review.next.start)}.`
      return [{ table: 'Reviews', line: review.line, fields: ['REVIEW'], says } as const]
    }),
}
