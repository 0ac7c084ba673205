import { SEXES } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule101: Rule = {
  code: '101',
  name: 'Sex is missing or not a code of this year',
  says: 'Every child in the Header table must have one of the codes for sex (SEX) listed for the return year.',
  source: published('101'),
  stage: 1,
  severity: 'error',
  touches: 'Figures by sex leave the child out. No due date changes.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Header'],
  reads: [],
  judges: 'row',
  find: ({ rows }, { isCode }) =>
    findRows('Header', rows.Header, ['SEX'], ({ sex }) => {
      if (isCode(SEXES, sex)) return null
      return sex === '' ? 'The sex is blank.' : `“${sex}” is not a code for sex in this return year.`
    }),
}
