import { markAll } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const ruleInt08: Rule = {
  code: 'INT08',
  name: 'Review of a child who is not in the Header',
  says: 'Every child in the Reviews table must be in the Header table.',
  source: published('INT08'),
  stage: 1,
  severity: 'error',
  touches: 'Without a date of birth the due dates cannot take the 18th birthday into account.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Reviews', 'Header'],
  reads: [],
  judges: 'child',
  find: ({ header, rows }) =>
    header !== undefined || rows.Reviews.length === 0
      ? NOTHING_FOUND
      : markAll('Reviews', rows.Reviews, ['CHILD'], 'The child has a review but is not in the Header table.'),
}
