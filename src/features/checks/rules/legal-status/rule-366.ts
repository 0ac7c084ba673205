import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule366: Rule = {
  code: '366',
  name: 'Short break that is not a start of its own',
  says: 'A short break (V3) must begin with S: a child does not move during one.',
  source: published('366'),
  stage: 2,
  severity: 'error',
  touches: 'Stays are run together: how long each lasted, and which clock runs, is in doubt.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['RNE'], ({ ls, rne }) =>
      ls === 'V3' && rne !== 'S' ? `The short break begins with ${rne || 'no reason'}, not with S.` : null,
    ),
}
