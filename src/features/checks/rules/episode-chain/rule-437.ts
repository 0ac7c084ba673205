import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule437: Rule = {
  code: '437',
  name: 'Another episode after the child died or was found to be an adult',
  says: 'No episode may follow one that ended with E2 (died) or E15 (found to be an adult).',
  source: published('437'),
  stage: 2,
  severity: 'error',
  touches: 'Reviews look owed to somebody to whom none are. Ask with care: the child may have died.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) => {
    const last = episodes.at(-1)
    return findRows('Episodes', episodes, ['REC'], (row) => {
      if (row === last || (row.rec !== 'E2' && row.rec !== 'E15')) return null
      return row.rec === 'E2'
        ? 'The episode ended because the child died, but a later episode follows.'
        : 'The episode ended because the person was found to be an adult, but a later episode follows.'
    })
  },
}
