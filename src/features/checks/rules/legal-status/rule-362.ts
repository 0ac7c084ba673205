import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findLongRuns } from './long-runs.ts'

export const rule362: Rule = {
  code: '362',
  name: 'Emergency protection order over 21 days',
  says: 'An emergency protection order (L2) may not last more than 21 days, episodes in a row added up. An open one counts to 31 March.',
  source: published('362'),
  stage: 2,
  severity: 'error',
  touches: 'The legal status since then is not recorded: under which power the child is in care is in doubt.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }, { to }) =>
    findLongRuns(episodes, { ls: 'L2', days: 21, says: '21 days is the most' }, to),
}
