import { REASONS_FOR_NEW_EPISODE } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule143: Rule = {
  code: '143',
  name: 'The reason for the new episode is not a code of this year',
  says: 'Where the reason for the new episode is given (RNE), it must be one of the codes listed for the return year.',
  source: published('143'),
  stage: 1,
  severity: 'error',
  touches:
    'Only S starts the review clock: with another code nobody can tell whether the child came into care that day.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }, { isCode }) =>
    findRows('Episodes', episodes, ['RNE'], ({ rne }) =>
      rne === '' || isCode(REASONS_FOR_NEW_EPISODE, rne)
        ? null
        : `“${rne}” is not a code for the reason for the new episode in this return year.`,
    ),
}
