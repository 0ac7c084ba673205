import { ETHNIC_GROUPS } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule103: Rule = {
  code: '103',
  name: 'Ethnic group is missing or not a code of this year',
  says: 'Every child in the Header table must have one of the codes for ethnic group (ETHNIC) listed for the return year.',
  source: published('103'),
  stage: 1,
  severity: 'error',
  touches: 'Figures by ethnic group leave the child out. No due date changes.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Header'],
  reads: [],
  judges: 'row',
  find: ({ rows }, { isCode }) =>
    findRows('Header', rows.Header, ['ETHNIC'], ({ ethnic }) => {
      if (isCode(ETHNIC_GROUPS, ethnic)) return null
      return ethnic === ''
        ? 'The ethnic group is blank.'
        : `“${ethnic}” is not a code for ethnic group in this return year.`
    }),
}
