import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findCarriedOver } from './carried-over.ts'

export const rule503C: Rule = {
  code: '503C',
  name: 'Category of need changed over the year end',
  says: 'Where last year ended with an open episode, this year’s first episode must have the same category of need (CIN).',
  source: published('503C'),
  stage: 2,
  severity: 'error',
  touches: 'No due date changes. One period of care is counted under two needs.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes'],
  reads: ['Episodes.DECOM', 'before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: (child) =>
    findCarriedOver(child, ['CIN'], (first, last) =>
      first.cin === last.cin
        ? null
        : `It was ${last.cin || 'blank'} at the end of last year and is ${first.cin || 'blank'} now.`,
    ),
}
