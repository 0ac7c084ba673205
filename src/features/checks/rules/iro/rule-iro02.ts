import { toDate } from '../../../../kit/dates/index.ts'
import { belongsToNext } from '../../care.ts'
import { ALL_YEARS, type Rule } from '../../rule.ts'

export const ruleIro02: Rule = {
  code: 'IRO02',
  name: 'Review held after care ended',
  says: 'No review can be held after the period of care it belongs to ended.',
  source: 'This service’s own rule. None of the published rules compares a review with the period of care.',
  stage: 2,
  severity: 'error',
  touches:
    'The review answers nothing. If the child is still looked after, the exit is wrong and reviews are owed.',
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
      if (review.of !== 'this-year' || review.ended === null || belongsToNext(review)) return []
      const says = `The review was held on ${toDate(review.day)}, but care had ended on ${toDate(review.ended)}.`
      return [{ table: 'Reviews', line: review.line, fields: ['REVIEW'], says } as const]
    }),
}
