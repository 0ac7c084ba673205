import { toDate } from '../../../../kit/dates/index.ts'
import { findRows } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule356: Rule = {
  code: '356',
  name: 'Episode ends before it begins',
  says: 'An episode may not end (DEC) before it began (DECOM).',
  source: published('356'),
  stage: 2,
  severity: 'error',
  touches: 'Care runs backwards: neither days in care nor due dates can be trusted.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'row',
  find: ({ episodes }) =>
    findRows('Episodes', episodes, ['DECOM', 'DEC'], ({ decom, dec }) =>
      decom !== null && dec !== null && dec < decom
        ? `The episode ends on ${toDate(dec)}, before it began on ${toDate(decom)}.`
        : null,
    ),
}
