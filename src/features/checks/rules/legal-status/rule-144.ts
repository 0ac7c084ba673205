import { LEGAL_STATUSES } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule144: Rule = {
  code: '144',
  name: 'Legal status is not a code of this year',
  says: 'Where the legal status of an episode is given (LS), it must be one of the codes listed for the return year.',
  source: published('144'),
  stage: 1,
  severity: 'error',
  touches:
    'Short breaks and adoption have clocks of their own: without a legal status the wrong one may run.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }, { isCode }) =>
    findRows('Episodes', episodes, ['LS'], ({ ls }) =>
      ls === '' || isCode(LEGAL_STATUSES, ls) ? null : `“${ls}” is not a legal status of this return year.`,
    ),
}
