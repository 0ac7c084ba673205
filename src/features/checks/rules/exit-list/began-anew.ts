import { toDate } from '../../../../kit/dates/index.ts'
import { ALL_YEARS, NOTHING_FOUND, type Rule } from '../../rule.ts'

export const beganAnew: Rule = {
  code: 'EXITANEW',
  name: 'Open at the end of last year, and care begins anew this year',
  says: 'A child whose episode was open at the end of the last return year cannot start to be looked after (RNE S) in this one: an exit between the two was not recorded, or care never ended.',
  source: 'This service’s own rule. Published validation rules 502 and 503A see the same rows.',
  stage: 2,
  severity: 'error',
  touches:
    'A new start begins the review clock again: a first review within 20 working days seems due. If care never ended, earlier reviews still count.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes'],
  reads: ['Episodes.DECOM', 'before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: ({ episodes, before }) => {
    const last = before.episodes.at(-1)
    const first = episodes[0]
    if (last === undefined || first === undefined || last.dec !== null || last.rec !== '')
      return NOTHING_FOUND
    if (first.rne !== 'S' || first.decom === null || first.decom === last.decom) return NOTHING_FOUND
    const says = `Last year’s file leaves an episode open, and this year’s begins care anew on ${toDate(first.decom)}.`
    return [{ table: 'Episodes', line: first.line, fields: ['DECOM', 'RNE'], says }]
  },
}
