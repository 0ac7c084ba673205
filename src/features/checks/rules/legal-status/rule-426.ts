import { isShortBreak } from '../../../../law/returns/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule426: Rule = {
  code: '426',
  name: 'Both kinds of short breaks in one year',
  says: 'A child may not have short breaks recorded stay by stay (V3) and as an agreement (V4) in one year.',
  source: published('426'),
  stage: 2,
  severity: 'error',
  touches: 'How many breaks there were, and when the next review of them is due, is in doubt.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) => {
    if (!episodes.some(({ ls }) => ls === 'V3') || !episodes.some(({ ls }) => ls === 'V4'))
      return NOTHING_FOUND
    return findRows('Episodes', episodes, ['LS'], ({ ls }) =>
      isShortBreak(ls) ? 'The child has both V3 and V4 in the year.' : null,
    )
  },
}
