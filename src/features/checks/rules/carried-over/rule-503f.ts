import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findCarriedOver } from './carried-over.ts'

export const rule503F: Rule = {
  code: '503F',
  name: 'Ofsted number changed over the year end',
  says: 'Where last year ended with an open episode, this year’s first episode must have the same Ofsted number (URN).',
  source: published('503F'),
  stage: 2,
  severity: 'error',
  touches: 'A move may not have been recorded. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes'],
  reads: ['Episodes.DECOM', 'before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: (child) =>
    findCarriedOver(child, ['URN'], (first, last) =>
      first.urn === last.urn
        ? null
        : `It was ${last.urn || 'blank'} at the end of last year and is ${first.urn || 'blank'} now.`,
    ),
}
