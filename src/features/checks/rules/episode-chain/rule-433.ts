import { toDate } from '../../../../kit/dates/index.ts'
import { findInChain } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

const FOLLOWS: ReadonlySet<string> = new Set(['P', 'L', 'T', 'U', 'B'])

export const rule433: Rule = {
  code: '433',
  name: 'Episode that follows on does not start when the one before ended',
  says: 'An episode with P, L, T, U or B as its reason must begin on the day the one before it ended.',
  source: published('433'),
  stage: 2,
  severity: 'error',
  touches:
    'Days between two episodes are in nobody’s figures, or care ended and began again: then the review clock is wrong.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) =>
    findInChain(episodes, ['DECOM', 'RNE'], ({ rne, decom }, { dec }) => {
      if (!FOLLOWS.has(rne) || (dec !== null && decom === dec)) return null
      return dec === null
        ? 'The episode follows on from the one before, but that one has no end date.'
        : `The episode follows on from the one before, which ended on ${toDate(dec)}, not on the day this one begins.`
    }),
}
