import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { findCarriedOver } from './carried-over.ts'

export const rule503D: Rule = {
  code: '503D',
  name: 'Placement changed over the year end',
  says: 'Where last year ended with an open episode, this year’s first must have the same placement (PLACE). H5 may become K3, and Z1 one of Z11 to Z14.',
  source: published('503D'),
  stage: 2,
  severity: 'error',
  touches: 'A move may not have been recorded: moves, stability and reviews after a move are miscounted.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes'],
  reads: ['Episodes.DECOM', 'before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: (child) =>
    findCarriedOver(child, ['PLACE'], (first, last) =>
      first.place === last.place || isRecoded(last.place, first.place)
        ? null
        : `It was ${last.place || 'blank'} at the end of last year and is ${first.place || 'blank'} now.`,
    ),
}

/** Codes that were replaced by others from one year to the next: nothing changed for the child. */
function isRecoded(last: string, now: string): boolean {
  return (last === 'H5' && now === 'K3') || (last === 'Z1' && now.length === 3 && now.startsWith('Z1'))
}
