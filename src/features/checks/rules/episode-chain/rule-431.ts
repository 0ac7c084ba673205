import { toDate } from '../../../../kit/dates/index.ts'
import { findInChain } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule431: Rule = {
  code: '431',
  name: 'Care starts anew though it had not ended',
  says: 'S (started to be looked after) may not be the reason for an episode that begins on or before the day the one before ended.',
  source: published('431'),
  stage: 2,
  severity: 'error',
  touches:
    'The review clock starts again though care went on: the next review seems due too early, and a first review is counted twice.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) =>
    findInChain(episodes, ['DECOM', 'RNE'], ({ rne, decom }, { dec }) =>
      rne === 'S' && decom !== null && dec !== null && dec >= decom
        ? `Care is said to start on ${toDate(decom)}, but the episode before ended on ${toDate(dec)}: care went on.`
        : null,
    ),
}
