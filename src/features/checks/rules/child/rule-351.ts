import { birthdayOf, toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule351: Rule = {
  code: '351',
  name: 'Over 25 when the year began',
  says: 'A child in the return may not have been over 25 when the return year began.',
  source: published('351'),
  stage: 1,
  severity: 'error',
  touches: 'The birthday is wrong: the end of reviews at 18 is judged by it.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Header'],
  reads: ['Header.DOB'],
  judges: 'row',
  find: ({ rows }, { from }) =>
    findRows('Header', rows.Header, ['DOB'], ({ born }) =>
      born !== null && birthdayOf(born, 26) <= from
        ? `Born on ${toDate(born)}, the child was over 25 when the return year began.`
        : null,
    ),
}
