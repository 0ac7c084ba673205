import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findCarriedOver } from './carried-over.ts'

export const rule503B: Rule = {
  code: '503B',
  name: 'Legal status changed over the year end',
  says: 'Where last year ended with an open episode, this year’s first episode must have the same legal status (LS).',
  source: published('503B'),
  stage: 2,
  severity: 'error',
  touches: 'Short breaks and adoption have clocks of their own: a change of legal status needs its own date.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes'],
  reads: ['Episodes.DECOM', 'before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: (child) =>
    findCarriedOver(child, ['LS'], (first, last) =>
      first.ls === last.ls
        ? null
        : `It was ${last.ls || 'blank'} at the end of last year and is ${first.ls || 'blank'} now.`,
    ),
}
