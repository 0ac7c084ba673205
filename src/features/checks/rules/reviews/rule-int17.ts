import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const ruleInt17: Rule = {
  code: 'INT17',
  name: 'Date of birth differs from the Header',
  says: 'The date of birth in the Reviews table must be that of the Header table.',
  source: published('INT17'),
  stage: 1,
  severity: 'error',
  touches: 'Participation (under 4 or not) and the end of reviews at 18 are judged by the wrong birthday.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Reviews', 'Header'],
  reads: ['Reviews.DOB', 'Header.DOB'],
  judges: 'row',
  find: ({ born, rows }) =>
    findRows('Reviews', rows.Reviews, ['DOB'], (row) =>
      born !== null && row.born !== null && row.born !== born
        ? `Born on ${toDate(row.born)} here, but on ${toDate(born)} in the Header table.`
        : null,
    ),
}
