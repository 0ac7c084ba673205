import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findLongRuns } from './long-runs.ts'

export const rule363: Rule = {
  code: '363',
  name: 'Child assessment order over 7 days',
  says: 'A child assessment order (L3) may not last more than 7 days, episodes in a row added up. An open one counts to 31 March.',
  source: published('363'),
  stage: 2,
  severity: 'error',
  touches: 'The legal status since then is not recorded: under which power the child is in care is in doubt.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }, { to }) =>
    findLongRuns(episodes, { ls: 'L3', days: 7, says: '7 days is the most' }, to),
}
