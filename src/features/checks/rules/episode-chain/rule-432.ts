import { findInChain } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule432: Rule = {
  code: '432',
  name: 'Care goes on after the child left',
  says: 'After an episode that ended care (REC other than X1), the next must begin with S (started to be looked after).',
  source: published('432'),
  stage: 2,
  severity: 'error',
  touches: 'The review clock does not start again: the child’s first review in the new period goes unseen.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) =>
    findInChain(episodes, ['RNE'], ({ rne }, { rec }) =>
      rec.startsWith('E') && rne !== 'S'
        ? `The episode before ended care with ${rec}, so this one must begin with S, not “${rne}”.`
        : null,
    ),
}
