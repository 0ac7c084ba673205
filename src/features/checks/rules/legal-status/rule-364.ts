import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findLongRuns } from './long-runs.ts'

export const rule364: Rule = {
  code: '364',
  name: 'Police detention over 21 days',
  says: 'Detention by the police (PACE) in the authority’s accommodation (J2) may not last more than 21 days, episodes in a row added up. An open one counts to 31 March.',
  source: published('364'),
  stage: 2,
  severity: 'error',
  touches: 'The legal status since then is not recorded: under which power the child is in care is in doubt.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }, { to }) =>
    findLongRuns(episodes, { ls: 'J2', days: 21, says: '21 days is the most the return allows' }, to),
}
