import { CATEGORIES_OF_NEED } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule145: Rule = {
  code: '145',
  name: 'The category of need is not a code of this year',
  says: 'Where the category of need is given (CIN), it must be one of the codes listed for the return year.',
  source: published('145'),
  stage: 1,
  severity: 'error',
  touches: 'Figures by need leave the child out. No due date changes.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }, { isCode }) =>
    findRows('Episodes', episodes, ['CIN'], ({ cin }) =>
      cin === '' || isCode(CATEGORIES_OF_NEED, cin)
        ? null
        : `“${cin}” is not a code for the category of need in this return year.`,
    ),
}
