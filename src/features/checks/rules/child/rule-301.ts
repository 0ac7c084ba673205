import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule301: Rule = {
  code: '301',
  name: 'Born after the return year',
  says: 'A child’s date of birth (DOB) may not be after 31 March of the return year.',
  source: published('301'),
  stage: 1,
  severity: 'error',
  touches: 'The birthday is wrong: the end of reviews at 18 and participation are judged by it.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Header'],
  reads: ['Header.DOB'],
  judges: 'row',
  find: ({ rows }, { to }) =>
    findRows('Header', rows.Header, ['DOB'], ({ born }) =>
      born !== null && born > to
        ? `The child is said to be born on ${toDate(born)}, after the return year ended.`
        : null,
    ),
}
