import { type Day, toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, type Rule } from '../../rule.ts'

export const ruleIro03: Rule = {
  code: 'IRO03',
  name: 'The same review twice',
  says: 'A child has one review on one day.',
  source: 'This service’s own rule. None of the published rules compares one review with another.',
  stage: 2,
  severity: 'error',
  touches: 'Reviews held are counted once too often, and the review after the next seems to be due too late.',
  whoCanPutRight: 'reviewing-service',
  years: ALL_YEARS,
  needs: ['Reviews'],
  reads: ['Reviews.REVIEW'],
  judges: 'row',
  find: ({ rows: { Reviews } }) => {
    if (Reviews.length < 2) return NOTHING_FOUND
    const seen = new Set<Day>()
    return findRows('Reviews', Reviews, ['REVIEW'], ({ review }) => {
      if (review === null) return null
      if (seen.has(review)) return `The review of ${toDate(review)} is in the table already.`
      seen.add(review)
      return null
    })
  },
}
