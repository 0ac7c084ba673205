import { isGiven } from '../../checked-row.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule142: Rule = {
  code: '142',
  name: 'Earlier episode has not been ended',
  says: 'Every episode but the child’s last must have an end date (DEC) and a reason (REC).',
  source: published('142'),
  stage: 2,
  severity: 'error',
  touches: 'Two episodes are open at once: days in care, moves and the child’s legal status are in doubt.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM'],
  judges: 'child',
  find: ({ episodes }) => {
    const last = episodes.at(-1)
    return findRows('Episodes', episodes, ['DEC', 'REC'], (row) => {
      if (row === last || (isGiven(row, 'DEC', row.dec) && row.rec !== '')) return null
      return 'Another episode has begun since, but this one has no end date or no reason for ending.'
    })
  },
}
