import { isGiven } from '../../checked-row.ts'
import { markAll } from '../../find-rows.ts'
import { ALL_YEARS, NOTHING_FOUND, published, type Rule } from '../../rule.ts'

export const rule1010: Rule = {
  code: '1010',
  name: 'Open at the end of last year, gone this year, yet care-leaver data is given',
  says: 'A child whose last episode was open at the end of last year must have an episode this year before care-leaver data (OC3) is given.',
  source: published('1010'),
  stage: 2,
  severity: 'error',
  touches: 'An exit was not recorded: the child looks in care and overdue for ever, or is lost from sight.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes', 'OC3'],
  reads: ['before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: ({ rows, before }) => {
    if (rows.OC3.length === 0 || rows.Episodes.length > 0) return NOTHING_FOUND
    const last = before.episodes.at(-1)
    if (last === undefined || isGiven(last, 'DEC', last.dec)) return NOTHING_FOUND
    return markAll(
      'OC3',
      rows.OC3,
      ['IN_TOUCH', 'ACTIV', 'ACCOM'],
      'Last year ended with an open episode and this year has none, yet care-leaver data is given.',
    )
  },
}
