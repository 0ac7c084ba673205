import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findCarriedOver } from './carried-over.ts'

export const rule503A: Rule = {
  code: '503A',
  name: 'Reason for new episode changed over the year end',
  says: 'Where last year ended with an open episode, this year’s first episode must have the same reason for new episode (RNE).',
  source: published('503A'),
  stage: 2,
  severity: 'error',
  touches: 'Whether care began anew is in doubt: if it did, a first review is due within 20 working days.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes'],
  reads: ['Episodes.DECOM', 'before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: (child) =>
    findCarriedOver(child, ['RNE'], (first, last) =>
      first.rne === last.rne
        ? null
        : `It was ${last.rne || 'blank'} at the end of last year and is ${first.rne || 'blank'} now.`,
    ),
}
