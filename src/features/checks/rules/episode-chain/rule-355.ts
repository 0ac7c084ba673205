import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule355: Rule = {
  code: '355',
  name: 'Episode begins and ends on one day',
  says: 'An episode may not end (DEC) on the day it began (DECOM).',
  source: published('355'),
  stage: 2,
  severity: 'error',
  touches: 'A move or a change of status of no days is counted. The start of care may be a day out.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['DECOM', 'DEC'], ({ decom, dec }) =>
      decom !== null && decom === dec ? `The episode begins and ends on ${toDate(decom)}.` : null,
    ),
}
