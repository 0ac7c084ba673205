import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findCarriedOver } from './carried-over.ts'

export const rule503E: Rule = {
  code: '503E',
  name: 'Placement provider changed over the year end',
  says: 'Where last year ended with an open episode, this year’s first episode must have the same placement provider (PLACE_PROVIDER).',
  source: published('503E'),
  stage: 2,
  severity: 'error',
  touches: 'A move may not have been recorded. No due date changes.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes'],
  reads: ['Episodes.DECOM', 'before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: (child) =>
    findCarriedOver(child, ['PLACE_PROVIDER'], (first, last) =>
      first.provider === last.provider
        ? null
        : `It was ${last.provider || 'blank'} at the end of last year and is ${first.provider || 'blank'} now.`,
    ),
}
