import { isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule148: Rule = {
  code: '148',
  name: 'End date without a reason, or a reason without a date',
  says: 'The date an episode ended (DEC) and the reason (REC) must both be given, or neither.',
  source: published('148'),
  stage: 1,
  severity: 'error',
  touches: 'An exit may be half recorded: nobody can tell whether reviews are still owed.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: [],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['DEC', 'REC'], (row) => {
      const hasEnd = isGiven(row, 'DEC', row.dec)
      if (hasEnd === (row.rec !== '')) return null
      return hasEnd
        ? 'The episode has an end date, but no reason why it ended.'
        : `The episode has ${row.rec} as the reason why it ended, but no end date.`
    }),
}
