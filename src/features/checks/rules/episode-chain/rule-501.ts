import { toDate } from '../../../../kit/dates/index.ts'
import { findInChain } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'

export const rule501: Rule = {
  code: '501',
  name: 'Episode begins before the one before ended',
  says: 'An episode may not begin (DECOM) before the child’s episode before it ended (DEC).',
  source: published('501'),
  stage: 2,
  severity: 'error',
  touches: 'Two placements or legal statuses at once: which clock runs, and days in care, are in doubt.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) =>
    findInChain(episodes, ['DECOM', 'DEC'], ({ decom }, { dec }) =>
      decom !== null && dec !== null && decom < dec
        ? `The episode begins on ${toDate(decom)}, but the one before it ended only on ${toDate(dec)}.`
        : null,
    ),
}
