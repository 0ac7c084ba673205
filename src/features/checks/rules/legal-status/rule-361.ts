import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findLongRuns } from './long-runs.ts'

export const rule361: Rule = {
  code: '361',
  name: 'Police protection over 72 hours',
  says: 'Police protection (L1) may not last more than 3 days, episodes in a row added up. An open one counts to 31 March.',
  source: published('361'),
  stage: 2,
  severity: 'error',
  touches: 'The legal status since then is not recorded: under which power the child is in care is in doubt.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }, { to }) =>
    findLongRuns(episodes, { ls: 'L1', days: 3, says: '72 hours is the most' }, to),
}
