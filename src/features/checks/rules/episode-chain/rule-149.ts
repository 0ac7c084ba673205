import { REASONS_EPISODE_CEASED } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule149: Rule = {
  code: '149',
  name: 'The reason the episode ended is not a code of this year',
  says: 'Where the reason the episode ended is given (REC), it must be one of the codes listed for the return year.',
  source: published('149'),
  stage: 1,
  severity: 'error',
  touches: 'Nobody can tell whether the child left care or moved on: reviews may be owed or not.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }, { isCode }) =>
    findRows('Episodes', episodes, ['REC'], ({ rec }) =>
      rec === '' || isCode(REASONS_EPISODE_CEASED, rec)
        ? null
        : `“${rec}” is not a code for the reason the episode ended in this return year.`,
    ),
}
